"""One reader for each format: bytes in, `Document` out.

Every reader module has the same face: `MEDIA_TYPE`, and `read(source) -> Document`.
Containers (ZIP archives, e-mails) have `parts(source) -> Iterator[Source]` as well or instead.
`samgraf.ingest.read` picks the reader by what the bytes are.
"""
