//! Charts of folders, files and bundles; the lock; and archives that nobody should unpack. What talks
//! to servers is tested in the rig.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;

use super::*;
use crate::base::Context;

fn files(entries: &[(&str, &str)]) -> Files {
    entries.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

const CHART: &str = "apiVersion: v2\nname: shop\nversion: 1.2.3\n";

fn gzip(tar: &[u8]) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(tar).unwrap();
    gzip.finish().unwrap()
}

/// A packed chart with one more entry, of any kind and name.
fn with_entry(kind: tar::EntryType, name: &str, size: u64) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    archive::append(&mut tar, "shop/Chart.yaml", CHART.as_bytes()).unwrap();
    let mut header = tar::Header::new_gnu();
    header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
    header.set_entry_type(kind);
    header.set_size(size);
    header.set_mode(0o644);
    if kind == tar::EntryType::Symlink {
        header.set_link_name("/etc/passwd").unwrap();
    }
    header.set_cksum();
    tar.append(&header, std::io::repeat(0).take(size)).unwrap();
    gzip(&tar.into_inner().unwrap())
}

fn cause(archive: &[u8]) -> String {
    let error = archive::unpack(archive, "unpacking").unwrap_err();
    assert_eq!((error.exit, error.advice.is_empty()), (Exit::Usage, false));
    error.cause
}

#[test]
fn archives_that_reach_outside_are_refused() {
    use tar::EntryType::{Block, Char, Fifo, Link, Regular, Symlink};
    for (kind, name, wanted) in [
        (Regular, "shop/../../x", "leads out of the chart"),
        (Regular, "/etc/x", "is not a relative path"),
        (Regular, "C:/x", "is not a relative path"),
        (Regular, "shop\\x", "is not a relative path"),
        (Regular, "other/x", "it has two folders"),
        (Regular, "shop/Chart.yaml", "it has shop/Chart.yaml twice"),
        (Symlink, "shop/x", "is a link"),
        (Link, "shop/x", "is a link"),
        (Char, "shop/x", "is neither a file nor a folder"),
        (Block, "shop/x", "is neither a file nor a folder"),
        (Fifo, "shop/x", "is neither a file nor a folder"),
    ] {
        let found = cause(&with_entry(kind, name, 0));
        assert!(found.contains(wanted), "{name}: {found}");
    }
}

#[test]
fn archives_are_bounded() {
    let bomb = with_entry(tar::EntryType::Regular, "shop/x", 20 << 20);
    assert!(bomb.len() < 200_000 && cause(&bomb).contains("larger than 5 MiB"));
    // Nothing but zeros: a tar without an entry, of any length.
    assert!(cause(&gzip(&vec![0; 64 << 20])).contains("nothing in it"));
    let mut tar = tar::Builder::new(Vec::new());
    for index in 0..30 {
        archive::append(&mut tar, &format!("shop/{index}"), &vec![0; 4 << 20]).unwrap();
    }
    assert!(cause(&gzip(&tar.into_inner().unwrap())).contains("more than 100 MiB together"));
    let mut tar = tar::Builder::new(Vec::new());
    for index in 0..=archive::FILE_COUNT {
        archive::append(&mut tar, &format!("shop/{index}"), b"").unwrap();
    }
    assert!(cause(&gzip(&tar.into_inner().unwrap())).contains("more than 10000 files"));
}

#[test]
fn archives_that_are_cut_or_are_none_are_refused() {
    let whole = archive::pack("shop", &files(&[("Chart.yaml", CHART), ("values.yaml", "a: 1\n")])).unwrap();
    for length in 0..whole.len() {
        assert!(archive::unpack(&whole[..length], "unpacking").is_err(), "{length} of {}", whole.len());
    }
    assert!(cause(b"<html>").contains("no sound gzip tar"));
    assert!(cause(&archive::pack("shop", &files(&[("values.yaml", "")])).unwrap()).contains("no Chart.yaml"));
}

#[test]
fn any_change_of_an_archive_ends_in_an_answer() {
    let chart = files(&[("Chart.yaml", CHART), ("values.yaml", "a: 1\n"), ("templates/a.yaml", "kind: A\n")]);
    let packed = archive::pack("shop", &chart).unwrap();
    let mut tar = Vec::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut tar).unwrap();
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..1_000 {
        let mut changed = tar.clone();
        for _ in 0..=next(3) {
            let at = next(changed.len());
            changed[at] = next(256) as u8;
        }
        // A header with a sum that holds gets further.
        let at = next(4) * 1024;
        let sum: u32 = changed[at..at + 512]
            .iter()
            .enumerate()
            .map(|(index, byte)| if (148..156).contains(&index) { 32 } else { u32::from(*byte) })
            .sum();
        changed[at + 148..at + 156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        if let Ok(found) = archive::unpack(&gzip(&changed), "unpacking") {
            assert!(found.keys().all(|name| !name.starts_with('/') && !name.contains("..")), "{found:?}");
        }
    }
}

#[test]
fn charts_inside_are_unpacked() {
    let inner = archive::pack("common", &files(&[("Chart.yaml", "name: common\nversion: 1.0.0\n")])).unwrap();
    let mut outer = files(&[("Chart.yaml", CHART)]);
    outer.insert("charts/common-1.0.0.tgz".to_owned(), inner);
    let packed = archive::pack("shop", &outer).unwrap();
    assert_eq!(packed, archive::pack("shop", &outer).unwrap(), "packed twice, equal bytes");
    let chart = Loaded::unpack(packed, "here".to_owned()).unwrap();
    assert_eq!(chart.files.keys().collect::<Vec<_>>(), ["Chart.yaml", "charts/common-1.0.0/Chart.yaml"]);
    let mut nested = archive::pack("shop", &files(&[("Chart.yaml", CHART)])).unwrap();
    for _ in 0..20 {
        let mut files = files(&[("Chart.yaml", CHART)]);
        files.insert("charts/a.tgz".to_owned(), nested);
        nested = archive::pack("shop", &files).unwrap();
    }
    assert!(cause(&nested).contains("more than 8 deep"));
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// A home with a chart in the folder `shop`.
fn home() -> (tempfile::TempDir, Context) {
    let home = tempfile::tempdir().unwrap();
    write(home.path(), "shop/Chart.yaml", CHART);
    write(home.path(), "shop/values.yaml", "\u{feff}a: 1\n");
    let environment = BTreeMap::from([("HOME".to_owned(), home.path().display().to_string())]);
    let context =
        Context { environment: environment.into(), directory: home.path().to_owned(), ..Context::default() };
    (home, context)
}

#[test]
fn a_folder_is_read_without_what_it_ignores() {
    let (home, context) = home();
    write(home.path(), "shop/.helmignore", "*.bak\nci/\n");
    write(home.path(), "shop/ci/values.yaml", "");
    write(home.path(), "shop/templates/a.yaml.bak", "");
    write(home.path(), "shop/templates/a.yaml", "");
    let chart = load("shop", &Options::default(), &context).unwrap();
    assert_eq!(
        chart.files.keys().collect::<Vec<_>>(),
        [".helmignore", "Chart.yaml", "templates/a.yaml", "values.yaml"]
    );
    assert_eq!(chart.files["values.yaml"], b"a: 1\n");
    assert_eq!(chart.digest, load("./shop", &Options::default(), &context).unwrap().digest);
}

#[cfg(unix)]
#[test]
fn links_of_a_folder_stay_inside_of_it() {
    let (home, context) = home();
    let link = |target: &str, name: &str| {
        std::os::unix::fs::symlink(target, home.path().join("shop").join(name)).unwrap();
    };
    link("values.yaml", "other.yaml");
    assert_eq!(load("shop", &Options::default(), &context).unwrap().files["other.yaml"], b"a: 1\n");
    link(".", "again");
    let error = load("shop", &Options::default(), &context).unwrap_err();
    assert!(error.cause.contains("more than 32 deep"), "{error}");
    std::fs::remove_file(home.path().join("shop/again")).unwrap();
    write(home.path(), "secret", "s3cret");
    link("../secret", "secret");
    let error = load("shop", &Options::default(), &context).unwrap_err();
    assert!(error.cause.contains("leads out of the chart"), "{error}");
}

#[test]
fn sources_that_are_not_there_say_what_can_be_written() {
    let (_home, context) = home();
    for (source, part) in [
        ("nowhere", "oci://REGISTRY/CHART"),
        ("nowhere/chart", "--repo"),
        ("nowhere.mcb", ""),
        ("http://charts.example/a.tgz", "--plain-http"),
    ] {
        let error = load(source, &Options::default(), &context).unwrap_err();
        assert!(error.advice.contains(part), "{source}: {error}");
    }
    let options = Options { version: Some("^2".to_owned()), ..Options::default() };
    assert_eq!(load("shop", &options, &context).unwrap_err().exit, Exit::Refused);
}

#[test]
fn the_lock_refuses_what_differs() {
    let (home, context) = home();
    let free = Options::default();
    let mut lock = Lock::default();
    lock.set(Locked::of("shop", &free, &load("shop", &free, &context).unwrap()));
    let path = home.path().join("charts.lock");
    std::fs::write(&path, lock.to_yaml().unwrap()).unwrap();
    assert_eq!(Lock::read(&path).unwrap(), lock);
    let locked = Options { lock: Some(lock), ..Options::default() };
    assert_eq!(load("shop", &locked, &context).unwrap().identity.version, "1.2.3");
    let ranged = Options { version: Some("^1".to_owned()), ..locked.clone() };
    assert!(load("shop", &ranged, &context).unwrap_err().cause.contains("the lock is for no range"));
    write(home.path(), "shop/values.yaml", "a: 2\n");
    let error = load("shop", &locked, &context).unwrap_err();
    assert!(error.exit == Exit::Refused && error.doing.contains("with the lock"), "{error}");
    write(home.path(), "other/Chart.yaml", CHART);
    assert!(load("other", &locked, &context).unwrap_err().cause.contains("not in the lock"));
    std::fs::write(&path, "kind: Other\napiVersion: meshctl.io/v1\ncharts: []\n").unwrap();
    assert!(Lock::read(&path).unwrap_err().advice.contains("charts lock"));
}

#[test]
fn a_bundle_gives_its_charts_back() {
    let (home, context) = home();
    let free = Options::default();
    let chart = load("shop", &free, &context).unwrap();
    let mut bundle = Bundle::new(vec!["a/b:1".to_owned()]);
    bundle.add(Locked::of("shop", &free, &chart), &chart);
    let path = home.path().join("site.mcb");
    bundle.write(&path).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    bundle.write(&path).unwrap();
    assert_eq!(bytes, std::fs::read(&path).unwrap(), "written twice, equal bytes");
    for source in ["site.mcb", "site.mcb#shop"] {
        let read = load(source, &free, &context).unwrap();
        assert_eq!((read.files, read.digest), (chart.files.clone(), chart.digest.clone()));
    }
    assert_eq!(Bundle::read(&path).unwrap().images, ["a/b:1"]);
    assert!(load("site.mcb#other", &free, &context).unwrap_err().advice.contains("shop"));
    // One byte changed anywhere: refused, or of no consequence.
    for at in (0..bytes.len()).step_by(97) {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        std::fs::write(&path, changed).unwrap();
        if let Ok(read) = load("site.mcb", &free, &context) {
            assert_eq!(read.digest, chart.digest);
        }
    }
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    assert!(load("site.mcb", &free, &context).is_err());
}
