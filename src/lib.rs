//! meshctl: validate, explain and shift service mesh routing, from files or a live cluster.
