"""Files written so that a second run changes only what changed, and what is gone from the store goes from the site."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from .errors import SiteError

LIST: Final = "samgraf-site.json"


class Folder:
    """The folder of a site. Files that an earlier run wrote and this one didn't are removed by `finish`.

    Raises `SiteError` where the folder holds something else: nothing in it is touched then.
    """

    def __init__(self, place: Path) -> None:
        self.place = place
        self.files: set[str] = set()
        self.changed = 0
        self._made: set[Path] = set()
        self.before = self._listed()
        try:
            place.mkdir(parents=True, exist_ok=True)
            self._list(self.before, finished=False)
        except OSError as error:
            raise self._refusal(place, error) from error

    def _listed(self) -> set[str]:
        if self.place.exists() and not self.place.is_dir():
            raise SiteError(f"{self.place}: a file. Name a folder with -o.")
        if not self.place.is_dir() or not any(self.place.iterdir()):
            return set()
        try:
            found = json.loads((self.place / LIST).read_text(encoding="utf-8"))
            names, finished = [str(name) for name in found["files"]], bool(found["finished"])
        except (OSError, ValueError, KeyError, TypeError):
            raise SiteError(
                f"{self.place}: holds other files and no site of samgraf's. Name an empty or new folder with -o."
            ) from None
        if not finished:  # a run was cut off: what it wrote is in no list
            names = [path.relative_to(self.place).as_posix() for path in self.place.rglob("*") if path.is_file()]
        safe = {name for name in names if not name.startswith(("/", "\\")) and ".." not in name.split("/")}
        return safe - {LIST}

    def write(self, name: str, data: bytes) -> None:
        """Write a file, unless it is there with the same bytes."""
        path = self.place / name
        self.files.add(name)
        try:
            if path.parent not in self._made:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._made.add(path.parent)
            if name in self.before and path.is_file() and path.read_bytes() == data:
                return
            beside = path.with_name(".part")
            beside.write_bytes(data)
            os.replace(beside, path)
        except OSError as error:
            raise self._refusal(path, error) from error
        self.changed += 1

    def finish(self) -> int:
        """Remove what is left over from earlier, and list what is there; how many files went."""
        gone = sorted(self.before - self.files)
        try:
            for name in gone:
                path = self.place / name
                path.unlink(missing_ok=True)
                for above in path.parents:
                    if above == self.place or not above.is_dir() or any(above.iterdir()):
                        break
                    above.rmdir()
            self._list(self.files, finished=True)
        except OSError as error:
            raise self._refusal(self.place, error) from error
        return len(gone)

    def _list(self, names: set[str], *, finished: bool) -> None:
        beside = self.place / f".{LIST}"
        data = {"program": "samgraf", "finished": finished, "files": sorted(names)}
        beside.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8", newline="\n")
        os.replace(beside, self.place / LIST)

    @staticmethod
    def _refusal(path: Path, error: OSError) -> SiteError:
        return SiteError(f"{path}: can't be written ({error.strerror}). Make room, or name another folder with -o.")
