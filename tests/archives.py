"""Small archives for tests: minutes that take few milliseconds to read, and runs over them without processes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from samgraf.graph.store import open_store
from samgraf.ingest.archive import records
from samgraf.ingest.archive.crew import Alone, Crew, Limits, Reader
from samgraf.ingest.archive.run import Event, Settings, ingest

LIMITS = Limits()


def minutes(number: int, version: int = 0) -> bytes:
    """Short minutes of their own."""
    return (
        f"Minnesanteckningar från samverkansgruppen i Ekdala, möte {number}\n"
        f"Tid: den {number % 27 + 1} maj 2024 kl. 9.00-11.00\n\n"
        "Närvarande\nUlla Ekdal, Ekdala kommun, ordförande\nBo Askvik, Trafikverket\n\n"
        f"1. Bron över ån\nUlla Ekdal oroas av att bron är smal.\n\nBeslut\nAtt avvakta till möte {version + 2}.\n"
    ).encode()


def zipped(members: dict[str, bytes]) -> bytes:
    """A ZIP archive of files by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return file.getvalue()


def write(folder: Path, files: dict[str, bytes]) -> Path:
    """Files in a folder, by their paths in it."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


class Archive:
    """A store beside its archive, brought up to date when asked."""

    def __init__(self, home: Path, name: str = "store") -> None:
        self.store = home / name

    def ingest(
        self,
        *paths: Path,
        reader: Reader | None = None,
        rebuild: bool = False,
        prune: bool = False,
        verify: bool = False,
        watch: Callable[[Event], None] = lambda event: None,
    ) -> list[Event]:
        """Run over paths; what was told."""
        told: list[Event] = []
        how = Settings(verify=verify, rebuild=rebuild, prune=prune)

        def tell(event: Event) -> None:
            told.append(event)
            watch(event)

        with (
            open_store(self.store, create=True) as store,
            store.writer() as writer,
            records.opened(records.file_of(str(self.store))) as kept,
        ):
            assert ingest(paths, writer, kept, reader or Alone(), limits=LIMITS, settings=how, tell=tell)
        return told

    def lines(self) -> list[str]:
        """All that the store holds."""
        if not self.store.exists():
            return []
        with open_store(self.store) as store:
            return store.view.lines()

    def refusals(self) -> list[str]:
        """Names and reasons of what is refused."""
        with records.to_read(records.file_of(str(self.store))) as kept:
            return [f"{path.name}: {part.reason}" for path, part in kept.refusals()]


def fresh(home: Path, *paths: Path) -> list[str]:
    """What a new store holds after one run over the paths."""
    new = Archive(home, f"fresh-{len(list(home.iterdir()))}")
    new.ingest(*paths)
    return new.lines()


def kinds(told: Iterable[Event]) -> list[str]:
    """What became of the documents, in order of the kinds."""
    return sorted(event.kind for event in told if event.kind not in ("planned", "read"))


def crew(workers: int, **limits: float) -> Crew:
    """So many processes."""
    return Crew(workers, Limits(limits.get("seconds", 60), int(limits.get("megabytes", 2048))))
