"""A laboratory: namespaces of their own, with a NAS that behaves as recorded, and a look at what leaves."""
