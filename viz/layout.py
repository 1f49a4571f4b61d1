"""Places for the nodes of a network: seeded, free of overlap, the same bit for bit on every run.

Islands are laid out one by one and packed side by side. Within an island: a spectral start, then springs along the
relations and repulsion over short distances (a k-d tree keeps that near linear), then boxes that overlap are pushed
apart. Units are pixels at zoom 1; y grows downwards, as on a screen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

ASPECT: Final = 1.5
"""Width to height that a packed map aims at: about that of a screen beside its panels."""

GAP: Final = 24.0
"""Pixels left free between islands."""

SEED: Final = 20190905


def positions(
    boxes: Sequence[tuple[float, float]], ties: Sequence[tuple[int, int, float]], *, seed: int = SEED
) -> tuple[tuple[float, float], ...]:
    """A place for each box (width, height), so that tied boxes lie near each other and none overlap.

    `ties` are pairs of indices with a weight above 0; a tie of a box to itself is ignored.

    >>> positions([(40, 20)], [])
    ((0.0, 0.0),)
    >>> places = positions([(40, 20)] * 3, [(0, 1, 1.0), (1, 2, 1.0)])
    >>> places == positions([(40, 20)] * 3, [(0, 1, 1.0), (1, 2, 1.0)])
    True
    """
    import numpy as np

    if not boxes:
        return ()
    sizes = np.asarray(boxes, dtype=float)
    islands = []
    for members, inner in _islands(len(boxes), [t for t in ties if t[0] != t[1]]):
        own = sizes[members]
        places = _island(own, inner, seed) if len(members) > 1 else np.zeros((1, 2))
        islands.append((members, _upright(places, own)))
    result = _pack(sizes, islands)
    return tuple((float(round(x, 1)) + 0.0, float(round(y, 1)) + 0.0) for x, y in result)


def grouped(
    boxes: Sequence[tuple[float, float]], ties: Sequence[tuple[int, int, float]], groups: Sequence[Sequence[int]]
) -> tuple[tuple[float, float], ...]:
    """As `positions`, each group laid out by itself and the groups then set apart from each other.

    Every box is in exactly one group.

    >>> overlaps([(40, 20)] * 4, grouped([(40, 20)] * 4, [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)], [(0, 1), (2, 3)]))
    0
    """
    owner = {box: number for number, members in enumerate(groups) for box in members}
    place = {box: n for members in groups for n, box in enumerate(members)}
    inner: list[list[tuple[int, int, float]]] = [[] for _ in groups]
    between: dict[tuple[int, int], float] = {}
    for a, b, pull in ties:
        if owner[a] == owner[b]:
            inner[owner[a]].append((place[a], place[b], pull))
        else:
            pair = (min(owner[a], owner[b]), max(owner[a], owner[b]))
            between[pair] = min(8.0, between.get(pair, 0.0) + pull / 4)
    islands, rooms = [], []
    for members, own in zip(groups, inner, strict=True):
        spots = positions([boxes[box] for box in members], own)
        left = min(x - boxes[box][0] / 2 for (x, _), box in zip(spots, members, strict=True))
        right = max(x + boxes[box][0] / 2 for (x, _), box in zip(spots, members, strict=True))
        top = min(y - boxes[box][1] / 2 for (_, y), box in zip(spots, members, strict=True))
        bottom = max(y + boxes[box][1] / 2 for (_, y), box in zip(spots, members, strict=True))
        islands.append([(x - (left + right) / 2, y - (top + bottom) / 2) for x, y in spots])
        rooms.append((right - left + 2 * GAP, bottom - top + 2 * GAP))
    centres = positions(rooms, [(a, b, pull) for (a, b), pull in sorted(between.items())])
    result = [(0.0, 0.0)] * len(boxes)
    for members, island, (x, y) in zip(groups, islands, centres, strict=True):
        for box, (dx, dy) in zip(members, island, strict=True):
            result[box] = (round(x + dx, 1) + 0.0, round(y + dy, 1) + 0.0)
    return tuple(result)


def kept(
    boxes: Sequence[tuple[float, float]],
    ties: Sequence[tuple[int, int, float]],
    settled: Mapping[int, tuple[float, float]],
) -> tuple[tuple[float, float], ...]:
    """Places that keep what is settled: the rest goes to free room near what it is tied to, or below it all.

    >>> kept([(40, 20)] * 2, [(0, 1, 1.0)], {0: (5.0, 7.0)})[0]
    (5.0, 7.0)
    """
    near: dict[int, list[int]] = {box: [] for box in range(len(boxes))}
    for a, b, _pull in ties:
        near[a].append(b)
        near[b].append(a)
    places = dict(settled)
    room = _Room([(places[box], boxes[box]) for box in sorted(places)])
    low = max((y + boxes[box][1] / 2 for box, (_, y) in places.items()), default=0.0)
    left = min((x - boxes[box][0] / 2 for box, (x, _) in places.items()), default=0.0)
    waiting = sorted(
        (b for b in range(len(boxes)) if b not in places), key=lambda b: (-sum(n in settled for n in near[b]), b)
    )
    while waiting:
        # What is tied to something in place goes first, so that chains grow from what stands.
        turn = [box for box in waiting if any(n in places for n in near[box])] or waiting[:1]
        for box in turn:
            tied = [places[n] for n in near[box] if n in places]
            start = (left + boxes[box][0] / 2, low + boxes[box][1])
            if tied:
                start = sum(x for x, _ in tied) / len(tied), sum(y for _, y in tied) / len(tied)
            places[box] = room.nearest(start, boxes[box])
        waiting = [box for box in waiting if box not in places]
    return tuple(places[box] for box in range(len(boxes)))


class _Room:
    """What is taken of the plane, in cells, so that free room is found without looking at everything."""

    CELL: Final = 160.0

    def __init__(self, taken: Sequence[tuple[tuple[float, float], tuple[float, float]]]) -> None:
        self._cells: dict[tuple[int, int], list[tuple[float, float, float, float]]] = {}
        for place, box in taken:
            self._take(place, box)

    def _span(self, place: tuple[float, float], box: tuple[float, float]) -> tuple[float, float, float, float]:
        return place[0] - box[0] / 2, place[1] - box[1] / 2, place[0] + box[0] / 2, place[1] + box[1] / 2

    def _keys(self, span: tuple[float, float, float, float]) -> list[tuple[int, int]]:
        left, top, right, bottom = (math.floor(edge / self.CELL) for edge in span)
        return [(i, j) for i in range(left, right + 1) for j in range(top, bottom + 1)]

    def _take(self, place: tuple[float, float], box: tuple[float, float]) -> None:
        span = self._span(place, box)
        for key in self._keys(span):
            self._cells.setdefault(key, []).append(span)

    def _is_free(self, span: tuple[float, float, float, float]) -> bool:
        return not any(
            other[0] < span[2] and span[0] < other[2] and other[1] < span[3] and span[1] < other[3]
            for key in self._keys(span)
            for other in self._cells.get(key, ())
        )

    def nearest(self, start: tuple[float, float], box: tuple[float, float]) -> tuple[float, float]:
        """Take the free room nearest to a place, looked for along a spiral."""
        turn = 0
        while True:
            angle, reach = turn * 2.399963, 13.0 * math.sqrt(turn)  # the golden angle: an even spread
            place = (
                round(start[0] + reach * math.cos(angle), 1) + 0.0,
                round(start[1] + reach * math.sin(angle), 1) + 0.0,
            )
            if self._is_free(self._span(place, box)):
                self._take(place, box)
                return place
            turn += 1


def overlaps(boxes: Sequence[tuple[float, float]], places: Sequence[tuple[float, float]]) -> int:
    """How many pairs of boxes cover each other by more than a pixel.

    >>> overlaps([(40, 20), (40, 20)], [(0, 0), (39.5, 0)])
    0
    >>> overlaps([(40, 20), (40, 20)], [(0, 0), (30, 10)])
    1
    """
    import numpy as np

    if len(boxes) < 2:
        return 0
    pairs, push = _covering(np.asarray(places, dtype=float), np.asarray(boxes, dtype=float))
    return int((push.min(axis=1) > 1.0).sum()) if len(pairs) else 0


def _islands(count: int, ties: Sequence[tuple[int, int, float]]) -> list[tuple[Array, Array]]:
    """The connected parts, largest first: indices of the members, and ties in the numbering of the part."""
    import numpy as np
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    if not ties:
        return [(np.array([i]), np.zeros((0, 3))) for i in range(count)]
    table = np.asarray(ties, dtype=float)
    ends = table[:, :2].astype(int)
    matrix = coo_matrix((np.ones(len(table)), (ends[:, 0], ends[:, 1])), (count, count))
    number, part = connected_components(matrix, directed=False)
    own = np.zeros(count, dtype=int)
    result = []
    for island in range(number):
        members = np.flatnonzero(part == island)
        own[members] = np.arange(len(members))
        inner = table[part[ends[:, 0]] == island].copy()
        inner[:, 0] = own[inner[:, 0].astype(int)]
        inner[:, 1] = own[inner[:, 1].astype(int)]
        result.append((members, inner))
    return sorted(result, key=lambda island: (-len(island[0]), int(island[0][0])))


def _island(sizes: Array, ties: Array, seed: int) -> Array:
    """Places for one connected part."""
    import numpy as np

    count = len(sizes)
    unit = float(np.sqrt((sizes.prod(axis=1)).mean())) * 1.3
    places = _springs(_start(count, ties, seed), ties, rounds=150 if count <= 400 else 90 if count <= 2000 else 60)
    return _apart(_lying(places) * unit, sizes)


def _lying(places: Array) -> Array:
    """Turn the longer axis level and stretch it, since screens are wider than high."""
    import numpy as np

    centred = places - places.mean(axis=0)
    _values, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1]  # the longest axis first
    strongest = np.abs(axes).argmax(axis=0)
    axes = axes * np.sign(axes[strongest, [0, 1]])  # an axis has no direction of its own: choose one
    return centred @ axes * np.array([math.sqrt(ASPECT), 1 / math.sqrt(ASPECT)])  # type: ignore[no-any-return]


def _start(count: int, ties: Array, seed: int) -> Array:
    """A smooth start: two slow vectors of the normalised adjacency, spread evenly over a square."""
    import numpy as np
    from scipy.sparse import coo_matrix, diags

    random = np.random.default_rng(seed)
    a, b = ties[:, 0].astype(int), ties[:, 1].astype(int)
    half = coo_matrix((np.ones(len(ties)), (a, b)), (count, count))
    adjacency = (half + half.T).tocsr()
    degree = np.asarray(adjacency.sum(axis=1)).ravel()
    step = diags(1 / np.maximum(degree, 1)) @ adjacency
    vectors = random.normal(size=(count, 2))
    for _ in range(60):
        vectors = 0.5 * vectors + 0.5 * (step @ vectors)
        vectors = vectors - np.average(vectors, axis=0, weights=degree + 1)
        vectors, _unused = np.linalg.qr(vectors)
        if vectors.shape[1] < 2:  # two nodes span one direction only
            vectors = np.column_stack([vectors, np.zeros(count)])
    smooth = vectors / (np.abs(vectors).max(axis=0) + 1e-9)
    rank = np.argsort(np.argsort(smooth, axis=0, kind="stable"), axis=0, kind="stable") / count - 0.5
    jitter = random.normal(scale=0.01, size=(count, 2))
    return (0.7 * rank + 0.3 * smooth + jitter) * math.sqrt(count)  # type: ignore[no-any-return]


def _springs(places: Array, ties: Array, *, rounds: int) -> Array:
    """Pull along ties, push within a short reach, with steps that shrink; one unit is the wished distance."""
    import numpy as np
    from scipy.spatial import cKDTree

    count = len(places)
    a, b = ties[:, 0].astype(int), ties[:, 1].astype(int)
    degree = np.bincount(np.concatenate([a, b]), minlength=count)
    # A tie to somebody with few ties pulls harder: leaves stay with their hub, hubs do not collapse onto each other.
    # In a large crowd short-range repulsion can't hold against so many springs: they are loosened, and reach shortened.
    crowd = min(1.0, (400 / count) ** 0.4)
    reach = 2.6 if count <= 400 else 1.8
    pull = 0.5 * crowd * np.sqrt(ties[:, 2]) / np.sqrt(np.minimum(degree[a], degree[b]))
    limit = math.sqrt(count) * 0.1 + 0.3
    places = places.copy()
    for _ in range(rounds):
        force = np.zeros_like(places)
        pairs = cKDTree(places).query_pairs(reach, output_type="ndarray")
        away = places[pairs[:, 0]] - places[pairs[:, 1]]
        away = away / ((away**2).sum(axis=1) + 1e-3)[:, None]
        toward = places[a] - places[b]
        toward = toward * (np.sqrt((toward**2).sum(axis=1)) * pull)[:, None]
        for axis in (0, 1):
            force[:, axis] += np.bincount(pairs[:, 0], away[:, axis], count)
            force[:, axis] -= np.bincount(pairs[:, 1], away[:, axis], count)
            force[:, axis] += np.bincount(b, toward[:, axis], count) - np.bincount(a, toward[:, axis], count)
        length = np.sqrt((force**2).sum(axis=1)) + 1e-9
        places += force / length[:, None] * np.minimum(length, limit)[:, None]
        limit *= 0.97 if rounds > 100 else 0.94
    return places


def _covering(places: Array, sizes: Array) -> tuple[Array, Array]:
    """Pairs of boxes that cover each other, and by how much along either axis."""
    import numpy as np
    from scipy.spatial import cKDTree

    reach = sizes.max(axis=0)
    pairs = cKDTree(places / reach).query_pairs(1.0, p=math.inf, output_type="ndarray")
    if not len(pairs):
        return pairs, np.zeros((0, 2))
    between = np.abs(places[pairs[:, 0]] - places[pairs[:, 1]])
    push = (sizes[pairs[:, 0]] + sizes[pairs[:, 1]]) / 2 - between
    covering = (push > 1e-6).all(axis=1)
    return pairs[covering], push[covering]


def _apart(places: Array, sizes: Array) -> Array:
    """Push covering boxes apart along the axis that costs least; where that stalls, widen the whole a little."""
    import numpy as np

    places = places.copy()
    for turn in range(400):
        pairs, push = _covering(places, sizes)
        if not len(pairs):
            break
        if turn % 8 == 7:
            places *= 1.04
            continue
        a, b = pairs[:, 0], pairs[:, 1]
        flat = push[:, 0] <= push[:, 1]
        for axis, chosen in ((0, flat), (1, ~flat)):
            side = np.where(places[a, axis] >= places[b, axis], 1.0, -1.0)
            move = np.where(chosen, side * (push[:, axis] / 2 + 0.25), 0.0)
            share = np.bincount(a, move, len(places)) - np.bincount(b, move, len(places))
            times = np.bincount(a, chosen, len(places)) + np.bincount(b, chosen, len(places))
            places[:, axis] += share / np.maximum(np.sqrt(times), 1)
    return places


def _upright(places: Array, sizes: Array) -> Array:
    """Move an island's upper left corner to the origin."""
    corner = (places - sizes / 2).min(axis=0)
    return places - corner  # type: ignore[no-any-return]


def _pack(sizes: Array, islands: Sequence[tuple[Array, Array]]) -> Array:
    """Set islands in rows, largest first, the whole centred on the origin; the rows' length is what suits a screen."""
    import numpy as np

    extents = [(places + sizes[members] / 2).max(axis=0) for members, places in islands]
    least = max(float(extent[0]) for extent in extents)
    even = math.sqrt(sum(float((extent + GAP).prod()) for extent in extents) * ASPECT)
    lengths = [max(least, even * stretch) for stretch in (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8)]
    packed = [_rows(extents, length) for length in lengths]
    corners = min(packed, key=lambda found: max(found[1] / ASPECT, found[2]))[0]
    result = np.zeros((len(sizes), 2))
    for (members, places), corner in zip(islands, corners, strict=True):
        result[members] = places + np.array(corner)
    low, high = (result - sizes / 2).min(axis=0), (result + sizes / 2).max(axis=0)
    return result - (low + high) / 2  # type: ignore[no-any-return]


def _rows(extents: Sequence[Array], length: float) -> tuple[list[tuple[float, float]], float, float]:
    """The upper left corners of islands in rows of at most `length`, with the width and height of it all."""
    corners = []
    x = y = row = width = 0.0
    for extent in extents:
        if x > 0 and x + float(extent[0]) > length + 1e-6:
            x, y, row = 0.0, y + row + GAP, 0.0
        corners.append((x, y))
        width = max(width, x + float(extent[0]))
        x, row = x + float(extent[0]) + GAP, max(row, float(extent[1]))
    return corners, width, y + row
