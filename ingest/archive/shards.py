"""An archive as sorted N-Quads files for the bulk loader of a large engine, with a manifest of what is in them.

A shard is called by the hash of the documents that go into it and of the rules that read them, and appears whole or
not at all: so a run that was cut off goes on where it stopped, and after a change only the shards it touches are made.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from samgraf.graph.errors import StoreError
from samgraf.graph.iri import Mint
from samgraf.graph.judgements import Judgements, as_judged
from samgraf.ingest.archive import rules
from samgraf.ingest.archive.crew import Reader
from samgraf.ingest.archive.folders import hash_of, look
from samgraf.ingest.archive.records import plain
from samgraf.ingest.archive.run import Event, Kind, Tell
from samgraf.ingest.archive.steps import Graphs, Piece

A_SHARD = 64
"""So many files go into a shard, on average, at most."""
MANIFEST = "manifest.json"


NOTHING_SAID: Final = Judgements()

Heed = Callable[[str, Graphs], Mapping[str, bytes]]
"""What becomes of a document's graphs by what people have judged."""


def as_read(document: str, graphs: Graphs) -> Mapping[str, bytes]:
    """A document's graphs where nobody has judged anything."""
    return graphs


@dataclass
class Shard:
    """Files that go into one N-Quads file."""

    name: str
    files: list[Path]
    left: int = 0
    documents: dict[str, tuple[str, Graphs]] = field(default_factory=dict)
    refused: list[dict[str, str]] = field(default_factory=list)


def write(
    paths: Iterable[Path],
    folder: Path,
    base: str,
    reader: Reader,
    *,
    tried: str,
    said: Judgements = NOTHING_SAID,
    tell: Tell = lambda event: None,
    stopped: Callable[[], bool] = lambda: False,
) -> bool:
    """Write what files and folders give as shards into a folder, those that are there already left as they are.

    `tried` says by which rules and limits the files are read; `said` is what people have judged, which every document
    heeds and which gets a shard of its own. Gives whether it came to the end; only then is the
    manifest written. Raises `StoreError` where the folder can't be written.
    """
    mint = Mint(base)
    judged = said.quads(mint)
    key = f" {hashlib.sha256(judged).hexdigest()}" if judged else ""
    shards = shared_out(list(paths), f"{base} {tried}{key}")
    heed = (lambda document, graphs: as_judged(document, graphs, said, mint)) if judged else as_read
    missing = [shard for shard in shards if not (folder / f"{shard.name}.nq.gz").is_file()]
    tell(Event("planned", count=sum(len(shard.files) for shard in missing)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if missing:
            read(missing, folder, base, reader, heed, tell, stopped)
        if stopped():
            return False
        made = set(map(id, missing))
        about = [(shard, entry(folder, shard)) for shard in shards]
        for shard, found in about:
            if id(shard) not in made:
                retell(shard, found, tell)
        if judged:
            about.append((own := Shard(f"judgements-{key[1:33]}", []), put_shard(folder, own, judged)))
        entries = sorted((found for _, found in about), key=lambda found: str(found["file"]))
        manifest = {"program": "samgraf", "base": base, "rules": rules.version(), "shards": entries}
        put(folder / MANIFEST, (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode())
    except OSError as error:
        raise StoreError(f"{folder}: shards can't be written: {error.strerror or error}. Name another place.") from None
    return True


def shared_out(paths: list[Path], rules_and_limits: str) -> list[Shard]:
    """The files by shard: each by the hash of its place below the path given, so that a new file moves no other."""
    placed: dict[Path, str] = {}
    for path in paths:
        top = Path(os.path.abspath(path))
        for found in look([path]):
            placed.setdefault(found.path, found.path.relative_to(top).as_posix() if found.path != top else top.name)
    number = 1
    while number * A_SHARD < len(placed):
        number *= 2
    groups: dict[int, list[Path]] = {}
    for file, place in sorted(placed.items(), key=lambda pair: (pair[1], pair[0])):
        groups.setdefault(zlib.crc32(os.fsencode(place)) % number, []).append(file)
    shards = []
    for _, files in sorted(groups.items()):
        lines = sorted(f"{hash_of(file)} {plain(file.name)}" for file in files)
        key = hashlib.sha256("\n".join([rules_and_limits, *lines]).encode()).hexdigest()
        shards.append(Shard(key[:32], files))
    return list({shard.name: shard for shard in shards}.values())


def read(
    shards: list[Shard],
    folder: Path,
    base: str,
    reader: Reader,
    heed: Heed,
    tell: Tell,
    stopped: Callable[[], bool],
) -> None:
    """Read the files of shards, and write each shard when its last file is through, as people have judged it."""
    of = {file: shard for shard in shards for file in shard.files}
    for shard in shards:
        shard.left = len(shard.files)
    for path, step in reader.read(list(of), base, lambda begun: True, stopped):
        shard = of[path]
        if isinstance(step, Piece):
            take(shard, path, step, tell)
            continue
        tell(Event("read", path))
        shard.left -= 1
        if not shard.left:
            finish(shard, folder, heed)
            shard.documents.clear()


def take(shard: Shard, path: Path, piece: Piece, tell: Tell) -> None:
    """Take a document into its shard; of the same document under several names, the first name stays."""
    if piece.graphs is None:
        shard.refused.append({"name": plain(piece.name), "reason": plain(piece.reason), "remedy": plain(piece.remedy)})
        tell(Event("refused", path, piece.name, piece.within, reason=piece.reason, remedy=piece.remedy))
        return
    there = shard.documents.get(piece.document)
    if there is None or piece.name < there[0]:
        shard.documents[piece.document] = piece.name, piece.graphs
    kind: Kind = "ingested" if there is None else "unchanged"
    tell(Event(kind, path, piece.name, piece.within, piece.document, seconds=piece.seconds))


def finish(shard: Shard, folder: Path, heed: Heed) -> None:
    """Write a shard: what is known about it first, then its quads; each appears whole."""
    documents = ((document, heed(document, graphs)) for document, (_, graphs) in shard.documents.items())
    put_shard(folder, shard, b"".join(quads for _, graphs in documents for quads in graphs.values()))


def put_shard(folder: Path, shard: Shard, quads: bytes) -> dict[str, Any]:
    """Write quads as a shard, after what is known about it, which is given back."""
    text = ordered(quads)
    about = {
        "file": f"{shard.name}.nq.gz",
        "sha256": hashlib.sha256(text).hexdigest(),
        "documents": len(shard.documents),
        "quads": text.count(b"\n"),
        "refused": sorted(shard.refused, key=lambda one: (one["name"], one["reason"])),
    }
    put(folder / f"{shard.name}.json", (json.dumps(about, ensure_ascii=False) + "\n").encode())
    put(folder / f"{shard.name}.nq.gz", gzip.compress(text, compresslevel=3, mtime=0))
    return about


def ordered(quads: bytes) -> bytes:
    """N-Quads in the order of their lines; only a line feed ends one."""
    return b"".join(line + b"\n" for line in sorted(quads.split(b"\n")) if line)


def put(file: Path, data: bytes) -> None:
    """Write a file that appears whole or not at all, and outlives a power cut."""
    new = file.with_name(f".{file.name}.new")
    with new.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(new, file)


def entry(folder: Path, shard: Shard) -> dict[str, Any]:
    """What is known of a shard that was written."""
    found: dict[str, Any] = json.loads((folder / f"{shard.name}.json").read_text(encoding="utf-8"))
    return found


def retell(shard: Shard, found: dict[str, Any], tell: Tell) -> None:
    """Tell of a shard that was there already: what it holds is unchanged, what it lacks is still refused."""
    by_name = {plain(path.name): path for path in shard.files}
    for one in found["refused"]:
        path = by_name.get(one["name"], shard.files[0])
        tell(Event("refused", path, one["name"], reason=one["reason"], remedy=one["remedy"]))
    for _ in range(found["documents"]):
        tell(Event("unchanged", shard.files[0]))
