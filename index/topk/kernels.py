"""The compiled way: terms that are rare are run through, common ones are pruned by blocks of documents.

A query's terms are looked at from rare to common, as MaxScore does (Turtle and Flood, "Query evaluation: strategies
and optimizations", 1995): a document of one term's postings is scored only if the terms not yet looked at could still
bring it among the best. The common terms come last and together: their blocks are visited from the highest bound
downward until no bound reaches the k-th best score (Mallia, Suel and Tonellotto, SIGIR 2024).

Shifts by 3, 8 and 9 are the blocks of 8 documents, groups of 256 blocks and stretches of 512 documents of `Bounds`.
Whatever is compiled stands in this one file: numba's cache of machine code watches the file of a kernel only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.compiling import inner, kernel

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOBODY = np.int64(2**62)
"""A place among the best that no document has taken."""
BUCKETS = 512
"""Steps of bounds that blocks are sorted by."""
SEEDS = 64
"""Postings that the first floor is taken from."""
CHUNK = 256
"""Documents that are looked at together."""
LONGEST = 4096
"""Postings that are run through for a chunk, at most."""
PAYING = 32
"""Times as many postings as the term at hand has are worth marking, to leave out its documents by them."""
BITS = 62
"""Terms of a query that are told apart by a bit each; there are hardly ever more."""
RANGE = 1 << 15
"""Documents that are scored together: their scores take 256 KB."""
FULL = 255
"""A frequency that stands in a table, as all above it do; see `index.packing`."""
LEAST = np.float32(1e-30)
"""Less than any weight times any part."""


class Postings(NamedTuple):
    """The arrays of `Lists`."""

    starts: NDArray[np.int64]
    packed: NDArray[np.uint32]
    frequent: NDArray[np.int64]
    counts: NDArray[np.uint32]
    lengths: NDArray[np.uint16] | NDArray[np.uint32]


class Weighed(NamedTuple):
    """Terms with their weights, and the formula's numbers: `most` is k1 + 1."""

    terms: NDArray[np.int64]
    weights: NDArray[np.float64]
    base: float
    slope: float
    most: float


class Segment(NamedTuple):
    """The arrays of `Lists` and `Bounds`."""

    starts: NDArray[np.int64]
    packed: NDArray[np.uint32]
    frequent: NDArray[np.int64]
    counts: NDArray[np.uint32]
    lengths: NDArray[np.uint16] | NDArray[np.uint32]
    peaks: NDArray[np.uint8]
    common: NDArray[np.int64]
    bases: NDArray[np.float32]
    steps: NDArray[np.float32]
    codes: NDArray[np.uint8]
    places: NDArray[np.uint32]


class Asked(NamedTuple):
    """A query. `base`, `slope` and `most` (k1 + 1) are the formula's; `growth` and `peak_step` are the bounds'."""

    terms: NDArray[np.int64]
    weights: NDArray[np.float64]
    allowed: NDArray[np.bool_]
    base: float
    slope: float
    most: float
    growth: float
    peak_step: float
    floor: float
    k: int


class Plan(NamedTuple):
    """The terms in the order they are looked at: `few` of them by their postings, the rest by blocks.

    `order`: places in the query. `rows`: rows of blocks, by place in the query, -1 without. `rest`: what the terms
    from here on can add at most. `bases` and `steps`: the bounds of a common term's blocks, by place in the query.
    `margin` is more than all rounding errors of bounds.
    """

    order: NDArray[np.int64]
    rows: NDArray[np.int64]
    rest: NDArray[np.float64]
    bases: NDArray[np.float32]
    steps: NDArray[np.float32]
    few: int
    margin: float


class Best(NamedTuple):
    """A heap of the best documents, the worst of them first."""

    scores: NDArray[np.float64]
    documents: NDArray[np.int64]


class Search(NamedTuple):
    """A query on its way through a segment."""

    segment: Segment
    asked: Asked
    plan: Plan
    best: Best


@inner
def share(segment: Segment | Postings, asked: Asked | Weighed, i: int, posting: int) -> float:
    """Return what a posting of the query's i-th term adds to its document's score; see `Scoring.parts`."""
    packed = np.int64(segment.packed[posting])
    frequency = float(packed & 255)
    if frequency == FULL:
        frequency = float(segment.counts[find(segment.frequent, posting, 0, len(segment.frequent))])
    norm = asked.base + asked.slope * int(segment.lengths[packed >> 8])
    return float(asked.weights[i]) * (frequency * asked.most / (frequency + norm))


@inner
def sink(best: Best, size: int) -> None:
    """Bring the first of a heap to its place."""
    scores, documents = best
    score, document = scores[0], documents[0]
    place = 0
    while 2 * place + 1 < size:
        child = 2 * place + 1
        other = child + 1
        if other < size and (
            scores[other] < scores[child] or (scores[other] == scores[child] and documents[other] > documents[child])
        ):
            child = other
        if scores[child] > score or (scores[child] == score and documents[child] < document):
            break
        scores[place], documents[place] = scores[child], documents[child]
        place = child
    scores[place], documents[place] = score, document


@inner
def offer(best: Best, score: float, document: int) -> None:
    """Put a document among the best in place of the worst of them, if it is better."""
    if score > best.scores[0] or (score == best.scores[0] and document < best.documents[0]):
        best.scores[0], best.documents[0] = score, document
        sink(best, len(best.scores))


@inner
def ranked(best: Best) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Empty the heap into documents and scores, best first."""
    scores, documents = best
    for last in range(len(scores) - 1, 0, -1):
        scores[0], scores[last] = scores[last], scores[0]
        documents[0], documents[last] = documents[last], documents[0]
        sink(best, last)
    size = len(scores)
    while size and documents[size - 1] == NOBODY:
        size -= 1
    return documents[:size], scores[:size]


@inner
def find(values: NDArray[np.generic], value: int | np.int64, low: int, high: int) -> int:
    """Return the first place in `[low, high)` whose value is not less, or `high`."""
    while low < high:
        middle = (low + high) >> 1
        if values[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low


@inner
def leap(values: NDArray[np.uint32], value: int | np.int64, low: int, high: int) -> int:
    """Return what `find` does, in steps that double: for values not far from `low`."""
    step = 1
    top = low
    while top < high and values[top] < value:
        low = top + 1
        top += step
        step *= 2
    return find(values, value, low, min(top, high))


@inner
def look_near(packed: NDArray[np.uint32], document: int | np.int64, low: int, high: int) -> int:
    """Return what `find` does for a document's postings among those of its stretch, `[low, high)`.

    It begins where the document would stand if they were evenly spread, and goes on in steps that double.
    """
    value = int(document) << 8
    at = low + ((high - low) * (int(document) & 511) >> 9)
    step = 4
    if at < high and packed[at] < value:
        low, top = at + 1, at + step
        while top < high and packed[top] < value:
            low = top + 1
            step *= 2
            top += step
        return find(packed, value, low, min(top, high))
    high, top = at, at - step
    while top > low and packed[top] >= value:
        high = top
        step *= 2
        top -= step
    return find(packed, value, max(top, low), high)


@inner
def planned(segment: Segment, asked: Asked) -> Plan:
    """Order the terms: those without blocks from rare to common, then those with blocks likewise."""
    number = len(asked.terms)
    order = np.empty(number, np.int64)
    counts = np.empty(number, np.int64)
    rows = np.full(number, -1)
    bases, steps = np.zeros(number, np.float32), np.zeros(number, np.float32)
    few = 0
    for i in range(number):
        term = asked.terms[i]
        counts[i] = segment.starts[term + 1] - segment.starts[term]
        row = find(segment.common, term, 0, len(segment.common))
        if row < len(segment.common) and segment.common[row] == term:
            rows[i] = row
            bases[i] = asked.weights[i] * asked.growth * segment.bases[row]
            steps[i] = asked.weights[i] * asked.growth * segment.steps[row]
        else:
            insert(order, 0, few, i, counts)
            few += 1
    place = few
    for i in range(number):
        if rows[i] >= 0:
            insert(order, few, place, i, counts)
            place += 1
    rest = np.zeros(number + 1)
    for place in range(number - 1, -1, -1):
        i = order[place]
        peak = asked.peak_step * segment.peaks[asked.terms[i]]
        rest[place] = rest[place + 1] + asked.weights[i] * asked.growth * peak
    return Plan(order, rows, rest, bases, steps, few, rest[0] * 4e-7 * (number + 4))


@inner
def insert(order: NDArray[np.int64], first: int, place: int, i: int, counts: NDArray[np.int64]) -> None:
    """Insert a term into `order[first:place]`, which ascends by how many documents hold a term."""
    while place > first and counts[order[place - 1]] > counts[i]:
        order[place] = order[place - 1]
        place -= 1
    order[place] = i


class Chunk(NamedTuple):
    """Documents of a term's postings: their numbers, what each can reach, what each term (second axis) adds to it.

    `postings`: where they stand. `alive` holds the places of those that can still be among the best. `cursors`: where
    each term's postings were left. `marks`: a bit for each block that holds a term, for those terms without codes that
    are `marked`. `union`: a bit for each block that holds one of several such terms.
    """

    documents: NDArray[np.int64]
    postings: NDArray[np.int64]
    reach: NDArray[np.float64]
    found: NDArray[np.float64]
    alive: NDArray[np.int64]
    cursors: NDArray[np.int64]
    marks: NDArray[np.uint8]
    marked: NDArray[np.bool_]
    union: NDArray[np.uint8]


@inner
def seeded(segment: Segment, asked: Asked, plan: Plan) -> Asked:
    """Raise the floor to what the rarest term that k documents hold adds to the k-th best of them.

    No document scores less than one of its terms adds.
    """
    for place in range(plan.few):
        i = plan.order[place]
        start, stop = segment.starts[asked.terms[i]], segment.starts[asked.terms[i] + 1]
        if stop - start < asked.k:
            continue
        best = Best(np.full(asked.k, -np.inf), np.full(asked.k, NOBODY))
        for posting in range(start, min(stop, start + SEEDS)):
            if len(asked.allowed) == 0 or asked.allowed[segment.packed[posting] >> 8]:
                offer(best, share(segment, asked, i, posting), posting)
        floor = max(asked.floor, float(best.scores[0]))
        return Asked(
            asked.terms,
            asked.weights,
            asked.allowed,
            asked.base,
            asked.slope,
            asked.most,
            asked.growth,
            asked.peak_step,
            floor,
            asked.k,
        )
    return asked


@inner
def run_all(search: Search) -> None:
    """Offer the documents of the terms without blocks, term by term."""
    segment, asked, plan, best = search
    number = len(asked.terms)
    chunk = Chunk(
        np.empty(CHUNK, np.int64),
        np.empty(CHUNK, np.int64),
        np.empty(CHUNK),
        np.empty((CHUNK, number)),
        np.empty(CHUNK, np.int64),
        np.empty(number, np.int64),
        np.empty((number, (len(segment.lengths) >> 6) + 1), np.uint8),
        np.zeros(number, np.bool_),
        np.empty((len(segment.lengths) >> 6) + 1, np.uint8),
    )
    for place in range(plan.few):
        if plan.rest[place] + plan.margin < max(asked.floor, best.scores[0]):
            return
        mark(search, place, chunk)
        run(search, place, chunk)


@inner
def mark(search: Search, place: int, chunk: Chunk) -> None:
    """Mark the blocks of the terms after `place` that are short enough for it to pay."""
    segment, asked, plan, _ = search
    marks = chunk.marks
    term = asked.terms[plan.order[place]]
    paying = (segment.starts[term + 1] - segment.starts[term]) * PAYING
    for later in range(place + 1, plan.few):
        i = plan.order[later]
        start, stop = segment.starts[asked.terms[i]], segment.starts[asked.terms[i] + 1]
        if not chunk.marked[i] and stop - start <= paying:
            chunk.marked[i] = True
            marks[i, :] = 0
            for posting in range(start, stop):
                document = np.int64(segment.packed[posting]) >> 8
                marks[i, document >> 6] |= np.uint8(1 << (document >> 3 & 7))


@inner
def run(search: Search, place: int, chunk: Chunk) -> None:
    """Offer the documents of one term that no earlier term has, as far as they can still be among the best."""
    segment, asked, plan, best = search
    for i in range(len(asked.terms)):
        chunk.cursors[i] = segment.starts[asked.terms[i]]
    term = asked.terms[plan.order[place]]
    start, stop = segment.starts[term], segment.starts[term + 1]
    # Small at first: the best are not known yet.
    width = 32
    united = 0
    while start < stop:
        bar = max(asked.floor, best.scores[0]) - plan.margin
        if plan.rest[place] < bar:
            return
        needed = partners(search, place, chunk, bar)
        if needed and needed != united:
            unite(search, chunk, needed)
            united = needed
        size, start = begin(search, place, chunk, (start, min(stop, start + width)), bar, needed)
        size = winnow(search, place, chunk, size, bar)
        finish(search, place, chunk, size)
        width = min(LONGEST, 2 * width)


@inner
def partners(search: Search, place: int, chunk: Chunk, bar: float) -> int:
    """Return the marked terms of which a term's documents need one to reach `bar`: a bit for each place, 0 for none.

    The most common terms are left out as far as what remains cannot reach `bar` together with all of them.
    """
    plan = search.plan
    last = min(plan.few, BITS)
    reach = plan.rest[place]
    for later in range(place + 1, last):
        if chunk.marked[plan.order[later]]:
            reach -= plan.rest[later] - plan.rest[later + 1]
    needed = 0
    if reach < bar:
        for later in range(last - 1, place, -1):
            if chunk.marked[plan.order[later]]:
                reach += plan.rest[later] - plan.rest[later + 1]
                if reach >= bar:
                    needed |= 1 << later
                    reach -= plan.rest[later] - plan.rest[later + 1]
    return needed


@inner
def unite(search: Search, chunk: Chunk, needed: int) -> None:
    """Mark the blocks that hold one of some marked terms, given by their places as bits."""
    union, marks, order = chunk.union, chunk.marks, search.plan.order
    union[:] = 0
    for later in range(min(len(order), BITS)):
        if needed >> later & 1:
            i = order[later]
            for j in range(len(union)):
                union[j] |= marks[i, j]


@inner
def winnow(search: Search, place: int, chunk: Chunk, size: int, bar: float) -> int:
    """Find what each term adds to a chunk's documents, by blocks first; return how many stay alive."""
    plan = search.plan
    for later in range(place + 1, len(plan.order)):
        if size and later >= plan.few:
            size = narrow(search, later, chunk, size, bar)
        elif size and chunk.marked[plan.order[later]]:
            size = narrow_marked(search, later, chunk, size, bar)
    size = weigh(search, place, chunk, size, bar)
    for later in range(place + 1, len(plan.order)):
        if size and later < plan.few:
            size = probe(search, later, chunk, size, bar)
        elif size:
            size = look_up(search, later, chunk, size, bar)
    return size


@inner
def begin(
    search: Search, place: int, chunk: Chunk, stretch: tuple[int, int], bar: float, needed: int
) -> tuple[int, int]:
    """Fill a chunk with those of a stretch of a term's postings that can reach `bar`, in the united blocks if `needed`.

    Return how many there are, and where the next posting is. Lengths are not looked at yet: they lie far apart.
    """
    segment, asked, plan, _ = search
    documents, postings, reach, alive, union = chunk.documents, chunk.postings, chunk.reach, chunk.alive, chunk.union
    filtered, most = len(asked.allowed) > 0, plan.rest[place]
    once = plan.rest[place + 1] + at_once(search, place)
    posting, stop = stretch
    size = 0
    while posting < stop and size < CHUNK:
        packed = np.int64(segment.packed[posting])
        if not needed or union[packed >> 14] >> (packed >> 11 & 7) & 1:
            limit = once if packed & 255 == 1 else most
            if limit >= bar and not (filtered and not asked.allowed[packed >> 8]):
                documents[size], postings[size], reach[size], alive[size] = packed >> 8, posting, limit, size
                size += 1
        posting += 1
    return size, posting


@inner
def at_once(search: Search, place: int) -> float:
    """Return what a term adds at most to a document that holds it once."""
    asked, plan = search.asked, search.plan
    limit = float(asked.weights[plan.order[place]]) * asked.most / (1 + asked.base)
    return min(limit, float(plan.rest[place] - plan.rest[place + 1]))


@inner
def weigh(search: Search, place: int, chunk: Chunk, size: int, bar: float) -> int:
    """Find what the term itself adds to a chunk's documents; return how many stay alive."""
    segment, asked, plan, _ = search
    reach, found, alive = chunk.reach, chunk.found, chunk.alive
    i = plan.order[place]
    once, peak = at_once(search, place), plan.rest[place] - plan.rest[place + 1]
    kept = 0
    for a in range(size):
        c = alive[a]
        posting = chunk.postings[c]
        found[c, :] = 0.0
        found[c, i] = share(segment, asked, i, posting)
        reach[c] += found[c, i] - (once if np.int64(segment.packed[posting]) & 255 == 1 else peak)
        alive[kept] = c
        kept += reach[c] >= bar
    return kept


@inner
def narrow(search: Search, later: int, chunk: Chunk, size: int, bar: float) -> int:
    """Lower the reach of a chunk's documents by the blocks of a common term; return how many stay alive."""
    segment, plan = search.segment, search.plan
    documents, reach, alive = chunk.documents, chunk.reach, chunk.alive
    i = plan.order[later]
    codes = segment.codes[plan.rows[i]]
    base, step = plan.bases[i], plan.steps[i]
    peak = plan.rest[later] - plan.rest[later + 1]
    kept = 0
    for place in range(size):
        c = alive[place]
        code = decoded(codes, documents[c] >> 3)
        bound = base + code * step if code else 0.0
        reach[c] += bound - peak
        alive[kept] = c
        kept += reach[c] >= bar
    return kept


@inner
def narrow_marked(search: Search, later: int, chunk: Chunk, size: int, bar: float) -> int:
    """Lower the reach of a chunk's documents in blocks without a term; return how many stay alive."""
    plan = search.plan
    documents, reach, alive, marks = chunk.documents, chunk.reach, chunk.alive, chunk.marks[plan.order[later]]
    peak = plan.rest[later] - plan.rest[later + 1]
    kept = 0
    for place in range(size):
        c = alive[place]
        document = documents[c]
        if not marks[document >> 6] >> (document >> 3 & 7) & 1:
            reach[c] -= peak
        alive[kept] = c
        kept += reach[c] >= bar
    return kept


@inner
def decoded(codes: NDArray[np.uint8], block: int) -> int:
    """Return the code of a block."""
    pair = int(codes[(block >> 8 << 7) + (block & 127)])
    return pair >> ((block >> 7 & 1) << 2) & 15


@inner
def probe(search: Search, later: int, chunk: Chunk, size: int, bar: float) -> int:
    """Find what a term without blocks adds to a chunk's documents; return how many stay alive."""
    segment, asked, plan, _ = search
    documents, reach, found, alive = chunk.documents, chunk.reach, chunk.found, chunk.alive
    i = plan.order[later]
    peak = plan.rest[later] - plan.rest[later + 1]
    marks, marked = chunk.marks[i], chunk.marked[i]
    cursor, stop = chunk.cursors[i], segment.starts[asked.terms[i] + 1]
    kept = 0
    for place in range(size):
        c = alive[place]
        document = documents[c]
        if marked and not marks[document >> 6] >> (document >> 3 & 7) & 1:
            alive[kept] = c
            kept += 1
            continue
        cursor = leap(segment.packed, document << 8, cursor, stop)
        reach[c] -= peak
        if cursor < stop and segment.packed[cursor] >> 8 == document:
            found[c, i] = share(segment, asked, i, cursor)
            reach[c] += found[c, i]
        alive[kept] = c
        kept += reach[c] >= bar
    chunk.cursors[i] = cursor
    return kept


@inner
def look_up(search: Search, later: int, chunk: Chunk, size: int, bar: float) -> int:
    """Find what a common term adds to a chunk's documents; return how many stay alive."""
    segment, asked, plan, _ = search
    documents, reach, found, alive = chunk.documents, chunk.reach, chunk.found, chunk.alive
    i = plan.order[later]
    start, places, codes = segment.starts[asked.terms[i]], segment.places[plan.rows[i]], segment.codes[plan.rows[i]]
    base, step = plan.bases[i], plan.steps[i]
    kept = 0
    for place in range(size):
        c = alive[place]
        document = documents[c]
        code = decoded(codes, document >> 3)
        if code:
            reach[c] -= base + code * step
            stop = start + places[(document >> 9) + 1]
            posting = look_near(segment.packed, document, start + places[document >> 9], stop)
            if posting < stop and segment.packed[posting] >> 8 == document:
                found[c, i] = share(segment, asked, i, posting)
                reach[c] += found[c, i]
        alive[kept] = c
        kept += reach[c] >= bar
    return kept


@inner
def finish(search: Search, place: int, chunk: Chunk, size: int) -> None:
    """Offer the documents of a chunk, with all their terms found."""
    asked, best = search.asked, search.best
    for a in range(size):
        c = chunk.alive[a]
        score = 0.0
        for i in range(len(asked.terms)):
            score += chunk.found[c, i]
        if score >= max(asked.floor, best.scores[0]) and not seen(search, place, chunk.documents[c]):
            offer(best, score, chunk.documents[c])


@inner
def seen(search: Search, place: int, document: int) -> bool:
    """Tell whether one of the terms before `place` has the document."""
    segment, asked, plan, _ = search
    for earlier in range(place):
        term = asked.terms[plan.order[earlier]]
        stop = segment.starts[term + 1]
        posting = find(segment.packed, document << 8, segment.starts[term], stop)
        if posting < stop and segment.packed[posting] >> 8 == document:
            return True
    return False


class Blocks(NamedTuple):
    """Blocks of documents and what a document of each can reach."""

    numbers: NDArray[np.int64]
    reach: NDArray[np.float32]


@inner
def scan(search: Search, first: int, last: int, bar: float, blocks: Blocks) -> int:
    """Gather the blocks of groups `first` to `last` that can reach `bar`; return how many."""
    segment, asked, plan, _ = search
    total = np.empty(256, np.float32)
    low = max(np.float32(bar), LEAST)
    size = 0
    for group in range(first, last):
        # While the best are few, a strict filter is what tells blocks apart.
        if low == LEAST and not is_open(asked.allowed, group * 2048, 2048):
            continue
        total[:] = 0
        for place in range(plan.few, len(plan.order)):
            i = plan.order[place]
            base, step = plan.bases[i], plan.steps[i]
            codes = segment.codes[plan.rows[i], group * 128 : group * 128 + 128]
            for j in range(128):
                code = codes[j] & 15
                total[j] += np.float32(code) * step + (base if code else np.float32(0))
            for j in range(128):
                code = codes[j] >> 4
                total[j + 128] += np.float32(code) * step + (base if code else np.float32(0))
        reaching = 0
        for j in range(256):
            reaching += total[j] >= low
        if reaching:
            for j in range(256):
                if total[j] >= low and is_open(asked.allowed, (group * 256 + j) * 8, 8):
                    blocks.numbers[size] = group * 256 + j
                    blocks.reach[size] = total[j]
                    size += 1
    return size


@inner
def is_open(allowed: NDArray[np.bool_], first: int, number: int) -> bool:
    """Tell whether one of some neighbouring documents is allowed."""
    some = len(allowed) == 0
    for document in range(first, min(first + number, len(allowed))):
        some |= allowed[document]
    return some


@inner
def descending(blocks: Blocks, size: int) -> NDArray[np.int64]:
    """Return the places of blocks from high to low reach, as exactly as 512 steps tell them apart."""
    reach = blocks.reach[:size]
    low, high = reach[0], reach[0]
    for i in range(size):
        low, high = min(low, reach[i]), max(high, reach[i])
    scale = np.float32(BUCKETS - 1) / max(high - low, np.float32(1e-9))
    begins = np.zeros(BUCKETS + 1, np.int64)
    for i in range(size):
        begins[BUCKETS - np.int64((reach[i] - low) * scale)] += 1
    for bucket in range(BUCKETS):
        begins[bucket + 1] += begins[bucket]
    order = np.empty(size, np.int64)
    for i in range(size):
        step = BUCKETS - 1 - np.int64((reach[i] - low) * scale)
        order[begins[step]] = i
        begins[step] += 1
    return order


@inner
def visit(search: Search, blocks: Blocks, size: int) -> None:
    """Offer the documents of blocks that only common terms have."""
    segment, asked, plan, best = search
    found, partial = np.empty((len(asked.terms), 8)), np.empty(8)
    bar = max(asked.floor, best.scores[0])
    for turn in descending(blocks, size):
        reach = np.float64(blocks.reach[turn]) + plan.margin
        if reach < bar:
            continue
        block = blocks.numbers[turn]
        first = block << 3
        found[:] = 0.0
        partial[:] = 0.0
        for place in range(plan.few, len(plan.order)):
            i = plan.order[place]
            row = plan.rows[i]
            code = decoded(segment.codes[row], block)
            if code == 0:
                continue
            start = segment.starts[asked.terms[i]]
            stop = start + segment.places[row, (first >> 9) + 1]
            posting = look_near(segment.packed, first, start + segment.places[row, first >> 9], stop)
            while posting < stop and np.int64(segment.packed[posting]) >> 11 == block:
                own = share(segment, asked, i, posting)
                document = segment.packed[posting] >> 8 & 7
                found[i, document] = own
                partial[document] += own
                posting += 1
            reach -= plan.bases[i] + code * plan.steps[i]
            if reach + highest(partial) < bar:
                break
        else:
            settle(search, first, found)
            bar = max(asked.floor, best.scores[0])


@inner
def highest(values: NDArray[np.float64]) -> float:
    """Return the greatest of eight values."""
    top = 0.0
    for j in range(8):
        top = max(top, float(values[j]))
    return top


@inner
def settle(search: Search, first: int, found: NDArray[np.float64]) -> None:
    """Offer a block's documents, with all their common terms found."""
    asked, best = search.asked, search.best
    for j in range(8):
        score = 0.0
        for i in range(len(asked.terms)):
            score += found[i, j]
        if (
            score > 0
            and score >= max(asked.floor, best.scores[0])
            and (len(asked.allowed) == 0 or asked.allowed[first + j])
            and not seen(search, search.plan.few, first + j)
        ):
            offer(best, score, first + j)


@inner
def visit_common(search: Search) -> None:
    """Visit the blocks of the common terms: those of a few groups, which set a bar for eight times as many others."""
    segment, asked, plan, best = search
    groups = segment.codes.shape[1] >> 7
    blocks = Blocks(np.empty(groups << 8, np.int64), np.empty(groups << 8, np.float32))
    first = 0
    while first < groups:
        last = min(groups, 8 * first + 1)
        bar = max(asked.floor, best.scores[0]) - plan.margin
        size = scan(search, first, last, bar, blocks)
        if size:
            visit(search, blocks, size)
        first = last


@kernel
def top_k(segment: Segment, asked: Asked) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the best documents and their scores: score descending, then document ascending."""
    best = Best(np.full(asked.k, -np.inf), np.full(asked.k, NOBODY))
    plan = planned(segment, asked)
    asked = seeded(segment, asked, plan)
    search = Search(segment, asked, plan, best)
    run_all(search)
    if plan.few < len(plan.order) and plan.rest[plan.few] + plan.margin >= max(asked.floor, best.scores[0]):
        visit_common(search)
    return ranked(best)


@kernel
def scores_of(segment: Segment, asked: Asked, documents: NDArray[np.uint32]) -> NDArray[np.float64]:
    """Return the scores of some ascending documents, by leaping through them and the postings in turn."""
    scores = np.zeros(len(documents))
    for i in range(len(asked.terms)):
        posting, stop = segment.starts[asked.terms[i]], segment.starts[asked.terms[i] + 1]
        place = 0
        while posting < stop and place < len(documents):
            document, holder = np.int64(documents[place]), np.int64(segment.packed[posting]) >> 8
            if holder < document:
                posting = leap(segment.packed, document << 8, posting, stop)
            elif holder > document:
                place = leap(documents, holder, place, len(documents))
            else:
                scores[place] += share(segment, asked, i, posting)
                posting += 1
                place += 1
    return scores


@kernel
def score_all(postings: Postings, asked: Weighed) -> NDArray[np.float64]:
    """Return the scores of all documents, a range after the other: what is added to then stays in the cache."""
    starts, packed = postings.starts, postings.packed
    scores = np.empty(len(postings.lengths))
    cursors = np.empty(len(asked.terms), np.int64)
    for i in range(len(asked.terms)):
        cursors[i] = starts[asked.terms[i]]
    for first in range(0, len(scores), RANGE):
        scores[first : first + RANGE] = 0.0
        end = np.int64(first + RANGE) << 8
        for i in range(len(asked.terms)):
            posting, stop = cursors[i], starts[asked.terms[i] + 1]
            while posting < stop and packed[posting] < end:
                scores[packed[posting] >> 8] += share(postings, asked, i, posting)
                posting += 1
            cursors[i] = posting
    return scores
