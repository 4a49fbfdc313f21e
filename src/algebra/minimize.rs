//! The smallest automaton of a language, with a canonical numbering: Hopcroft's partition refinement.

use rustc_hash::FxHashMap;

use super::dfa::Dfa;
use super::{Budget, CapReached};

/// States in blocks that refinement splits. A block is a slice of `members`.
struct Partition {
    members: Vec<u32>,
    place: Vec<usize>,
    block_of: Vec<usize>,
    /// Start, end, and how many at the start are marked.
    blocks: Vec<(usize, usize, usize)>,
}

impl Partition {
    /// Two blocks, of those that accept and those that do not; either may be empty.
    fn new(accept: &[bool]) -> Self {
        let mut members: Vec<u32> = (0..accept.len() as u32).collect();
        members.sort_by_key(|&state| accept[state as usize]);
        let middle = members.partition_point(|&state| !accept[state as usize]);
        let mut place = vec![0; members.len()];
        members.iter().enumerate().for_each(|(at, &state)| place[state as usize] = at);
        let block_of = accept.iter().map(|&accepts| usize::from(accepts)).collect();
        let blocks = vec![(0, middle, 0), (middle, members.len(), 0)];
        Self { members, place, block_of, blocks }
    }

    /// Marks a state; true when it is the first of its block.
    fn mark(&mut self, state: u32) -> bool {
        let (start, _, marked) = &mut self.blocks[self.block_of[state as usize]];
        let (from, to) = (self.place[state as usize], *start + *marked);
        if from < to {
            return false;
        }
        *marked += 1;
        let first = *marked == 1;
        self.members.swap(from, to);
        self.place[self.members[from] as usize] = from;
        self.place[state as usize] = to;
        first
    }

    /// Splits the marked from the others. Returns the smaller half as a new block, if there are two.
    fn split(&mut self, block: usize) -> Option<usize> {
        let (start, end, marked) = std::mem::take(&mut self.blocks[block]);
        let middle = start + marked;
        let (keep, apart) = if 2 * marked <= end - start {
            ((middle, end), (start, middle))
        } else {
            ((start, middle), (middle, end))
        };
        self.blocks[block] = (keep.0, keep.1, 0);
        if apart.0 == apart.1 {
            return None;
        }
        let fresh = self.blocks.len();
        self.blocks.push((apart.0, apart.1, 0));
        self.members[apart.0..apart.1].iter().for_each(|&state| self.block_of[state as usize] = fresh);
        Some(fresh)
    }
}

/// Predecessors by class and state, in one vector with offsets.
struct Inverse {
    offsets: Vec<u32>,
    sources: Vec<u32>,
}

impl Inverse {
    fn new(dfa: &Dfa) -> Self {
        let states = dfa.accept.len();
        let slot = |edge: usize, to: u32| edge % dfa.width * states + to as usize;
        let mut offsets = vec![0; states * dfa.width + 1];
        dfa.next.iter().enumerate().for_each(|(edge, &to)| offsets[slot(edge, to) + 1] += 1);
        for at in 1..offsets.len() {
            offsets[at] += offsets[at - 1];
        }
        let mut fill = offsets.clone();
        let mut sources = vec![0; dfa.next.len()];
        for (edge, &to) in dfa.next.iter().enumerate() {
            let at = &mut fill[slot(edge, to)];
            sources[*at as usize] = (edge / dfa.width) as u32;
            *at += 1;
        }
        Self { offsets, sources }
    }

    fn of(&self, slot: usize) -> &[u32] {
        &self.sources[self.offsets[slot] as usize..self.offsets[slot + 1] as usize]
    }
}

/// The smallest automaton that accepts the same; all states of `dfa` can be reached.
pub(super) fn minimize(dfa: &Dfa, budget: &Budget) -> Result<Dfa, CapReached> {
    let states = dfa.accept.len();
    budget.spend(dfa.next.len())?;
    let inverse = Inverse::new(dfa);
    let mut partition = Partition::new(&dfa.accept);
    let mut work = vec![0, 1];
    let mut touched = Vec::new();
    while let Some(splitter) = work.pop() {
        let (start, end, _) = partition.blocks[splitter];
        let members = partition.members[start..end].to_vec();
        for class in 0..dfa.width {
            budget.spend(members.len())?;
            for &source in members.iter().flat_map(|&state| inverse.of(class * states + state as usize)) {
                if partition.mark(source) {
                    touched.push(partition.block_of[source as usize]);
                }
            }
            for block in touched.drain(..) {
                // A block that still waits, waits on with the larger half; one that does not, needs only the smaller.
                work.extend(partition.split(block));
            }
        }
    }
    Ok(quotient(dfa, &partition))
}

/// One state for each block, numbered in the order in which the start reaches them; equal classes become one.
fn quotient(dfa: &Dfa, partition: &Partition) -> Dfa {
    let blocks: Vec<_> = partition.blocks.iter().map(|&(start, ..)| partition.members.get(start)).collect();
    let target = |block: usize, class: usize| {
        let state = blocks[block].map_or(0, |&state| state as usize);
        partition.block_of[dfa.next[state * dfa.width + class] as usize]
    };
    let full: Vec<usize> =
        (0..blocks.len()).filter(|&b| partition.blocks[b].0 < partition.blocks[b].1).collect();
    let mut columns = FxHashMap::default();
    let mut kept = Vec::new();
    let merged: Vec<u8> = (0..dfa.width)
        .map(|class| {
            *columns.entry(full.iter().map(|&block| target(block, class)).collect::<Vec<_>>()).or_insert_with(
                || {
                    kept.push(class);
                    (kept.len() - 1) as u8
                },
            )
        })
        .collect();
    let first = partition.block_of[0];
    let mut number = vec![None; blocks.len()];
    number[first] = Some(0);
    let mut order = vec![first];
    let mut next = Vec::with_capacity(full.len() * kept.len());
    let mut at = 0;
    while let Some(&block) = order.get(at) {
        at += 1;
        for &class in &kept {
            let to = target(block, class);
            next.push(*number[to].get_or_insert_with(|| {
                order.push(to);
                (order.len() - 1) as u32
            }));
        }
    }
    let accept = order.iter().map(|&block| blocks[block].is_some_and(|&s| dfa.accept[s as usize])).collect();
    let classes = Box::new(std::array::from_fn(|byte| merged[usize::from(dfa.classes[byte])]));
    Dfa { classes, width: kept.len(), next, accept }
}
