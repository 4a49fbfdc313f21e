//! What proxies say of themselves on their admin ports: read from many pods at a time, shown, and compared with what the
//! configuration asks for.

pub mod fetch;
