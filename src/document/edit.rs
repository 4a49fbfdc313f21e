//! Byte-span edits.
