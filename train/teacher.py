"""A tagger of names that is too large to ship, for the one that ships to learn from.

usage: teacher.py train  --encoder DIR --out FILE --passes N            < corpora
       teacher.py label  --encoder DIR --weights FILE                   < text  > text with labels

Reads and writes what lede-export-corpora prints. A linear layer over the encoder of bert.py gives each word scores of
the labels of src/tag/crf.h; the probability of the allowed ones is maximised. Text is read in windows of several
sentences.
The same input gives the same output on processors of one kind, AVX-512 or not; others round otherwise.
"""
import argparse
import multiprocessing
import random
import sys

# Before NumPy: it chooses OpenBLAS's kernels.
from bert import MOST_POSITIONS, Bert, Pieces, capitals_of, read_safetensors
import numpy
import torch
from torch import nn

TYPES = 8
OUTSIDE = 4 * TYPES  # below it: begin, inside, last and unit, of each type
LABELS = OUTSIDE + 1
WINDOW = 160  # word pieces
LONGEST = 100  # words
BATCH = 3200  # word pieces

POSITION, TYPE = numpy.divmod(numpy.arange(LABELS), TYPES)
STARTS = ~numpy.isin(POSITION, [1, 2])
ENDS = ~numpy.isin(POSITION, [0, 1])
# A name goes on from its beginning or inside; after anything else, something new starts.
MOVES = numpy.where(numpy.where(ENDS[:, None], STARTS[None, :], ~STARTS[None, :] & (TYPE[:, None] == TYPE[None, :])), 0, -1e9)


class Encoder(Bert):
    """BERT, and labels of its pieces."""

    def __init__(self, weights):
        super().__init__(weights)
        self.out = nn.Linear(self.size + 32, LABELS)
        self.out_capitals = nn.Embedding(self.CAPITALS, 32)

    def forward(self, pieces, capitals, scheme, mask):
        """Scores of the labels by piece; `mask` is 0 for padding. Shapes: batch × window."""
        x = self.encode(pieces, capitals, scheme, mask)
        return self.out(self.drop(torch.cat([x, self.out_capitals(capitals)], -1)))


def read(lines):
    """Yields documents: (scheme, weight, sentences), a sentence a list of (word, allowed labels or None)."""
    document, sentence = None, []
    for line in lines:
        line = line.rstrip("\n")
        if line == "":
            if sentence:
                document[2].append(sentence)
            sentence = []
        elif line.startswith("#\t") and line.count("\t") == 2:
            if document and document[2]:
                yield document
            _, scheme, weight = line.split("\t")
            document = (int(scheme), float(weight), [])
        else:
            word, _, allowed = line.rpartition("\t")
            sentence.append((word, int(allowed, 16) if allowed else None))
    if sentence:
        document[2].append(sentence)
    if document and document[2]:
        yield document


class Window:
    """Some sentences of a document, as the encoder reads them."""

    def __init__(self, scheme, weight, sentences, pieces):
        self.scheme, self.weight, self.sentences = scheme, weight, sentences
        self.numbers, self.capitals, self.firsts, self.allowed = [pieces.start], [0], [], []
        for sentence in sentences:
            for word, allowed in sentence:
                own = pieces.of(word)
                self.firsts.append(len(self.numbers))
                self.numbers += own
                self.capitals += [capitals_of(word)] + [0] * (len(own) - 1)
                self.allowed.append(allowed)
        # A sentence of a hundred words that no dictionary has is longer than the encoder reads.
        self.numbers = self.numbers[:MOST_POSITIONS - 1] + [pieces.end]
        self.capitals = self.capitals[:MOST_POSITIONS - 1] + [0]
        self.firsts = [min(first, len(self.numbers) - 1) for first in self.firsts]


def windows(document, pieces):
    """Yields the windows of a document. Longer sentences than a window are cut."""
    scheme, weight, sentences = document
    held, size = [], 2
    for sentence in (s[i:i + LONGEST] for s in sentences for i in range(0, len(s), LONGEST)):
        length = sum(len(pieces.of(word)) for word, _ in sentence)
        if held and size + length > WINDOW:
            yield Window(scheme, weight, held, pieces)
            held, size = [], 2
        held.append(sentence)
        size += length
    if held:
        yield Window(scheme, weight, held, pieces)


def batches(examples):
    """Groups of about the same length, so that little is padding."""
    group = []
    for window in sorted(examples, key=lambda w: len(w.numbers)):
        if group and (len(group) + 1) * len(window.numbers) > BATCH:
            yield group
            group = []
        group.append(window)
    if group:
        yield group


def scores_of(model, group):
    """Scores of the words of a group of windows, one after the other."""
    length = max(len(w.numbers) for w in group)
    pad = lambda rows: torch.tensor([row + [0] * (length - len(row)) for row in rows])
    scores = model(pad([w.numbers for w in group]), pad([w.capitals for w in group]),
                   torch.tensor([w.scheme for w in group]), pad([[1.0] * len(w.numbers) for w in group]))
    rows = [(i, first) for i, w in enumerate(group) for first in w.firsts]
    return scores[[i for i, _ in rows], [j for _, j in rows]]


def train(model, pieces, passes, path):
    documents = list(read(sys.stdin))
    chance = random.Random(1)
    examples = [window for document in documents for window in windows(document, pieces)]
    rate = 3e-4
    fresh = [p for n, p in model.named_parameters() if not n.startswith(("encoder", "embeddings"))]
    given = [p for n, p in model.named_parameters() if n.startswith("encoder")]
    for name, parameter in model.named_parameters():
        parameter.requires_grad = not name.startswith("embeddings")
    optimizer = torch.optim.AdamW([{"params": given, "top": rate}, {"params": fresh, "top": 5 * rate}], weight_decay=0.01)
    # Corpora of half the weight are read every other time.
    plan = []
    for _ in range(passes):
        chosen = list(batches([w for w in examples if chance.random() < w.weight]))
        chance.shuffle(chosen)
        plan += chosen
    print(f"{len(examples)} windows, {len(plan)} steps", file=sys.stderr, flush=True)
    bits = torch.arange(LABELS)
    lost, warm = 0.0, max(1, len(plan) // 20)
    model.train()
    for step, group in enumerate(plan):
        share = min(1.0, (step + 1) / warm) * (1 - step / len(plan))
        for g in optimizer.param_groups:
            g["lr"] = g["top"] * share
        scores = scores_of(model, group)
        allowed = torch.tensor([a for w in group for a in w.allowed])
        permitted = (allowed[:, None] >> bits & 1).bool()
        loss = (scores.logsumexp(1) - scores.masked_fill(~permitted, -1e4).logsumexp(1)).mean()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        lost += loss.item()
        if (step + 1) % 200 == 0:
            print(f"step {step + 1}: loss {lost / 200:.4f}", file=sys.stderr, flush=True)
            lost = 0.0
    torch.save(model.state_dict(), path)


def best_path(log_probabilities):
    """The most probable sequence of labels that makes whole names (Viterbi)."""
    score = numpy.where(STARTS, log_probabilities[0], -1e9)
    back = []
    for row in log_probabilities[1:]:
        candidates = score[:, None] + MOVES
        back.append(candidates.argmax(0))
        score = candidates.max(0) + row
    labels = [int(numpy.where(ENDS, score, -1e9).argmax())]
    for row in reversed(back):
        labels.append(int(row[labels[-1]]))
    return labels[::-1]


def label(model, pieces):
    """Prints the documents with the best path's labels, sure or not: those that it is less sure of teach the most."""
    model.eval()
    # Two processes that have the model from this one are almost twice as fast as two threads.
    torch.set_num_threads(1)
    with multiprocessing.get_context("fork").Pool(2, keep, (model, pieces)) as pool:
        for text in pool.imap(labelled, groups_of(read(sys.stdin), 64)):
            sys.stdout.write(text)


def keep(model, pieces):
    """What a process of its own works with."""
    global kept
    kept = model, pieces


def labelled(documents):
    """Some documents as `label` prints them."""
    model, pieces = kept
    found = [list(windows(document, pieces)) for document in documents]
    results = {}
    for group in batches([window for windows_of in found for window in windows_of]):
        with torch.no_grad():
            probabilities = torch.softmax(scores_of(model, group), 1).numpy()
        row = 0
        for window in group:
            results[window] = probabilities[row:row + len(window.firsts)]
            row += len(window.firsts)
    lines = []
    for (scheme, weight, _), windows_of in zip(documents, found):
        lines.append(f"#\t{scheme}\t{weight:g}")
        for window in windows_of:
            row = 0
            for sentence in window.sentences:
                path = path_of(results[window][row:row + len(sentence)])
                lines += [f"{word}\t{1 << own:x}" for (word, _), own in zip(sentence, path)] + [""]
                row += len(sentence)
    return "\n".join(lines) + "\n"


def path_of(probabilities):
    """The labels of a sentence."""
    best = probabilities.argmax(1)
    return [OUTSIDE] * len(best) if (best == OUTSIDE).all() else best_path(numpy.log(probabilities + 1e-9))


def groups_of(things, size):
    group = []
    for thing in things:
        group.append(thing)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["train", "label"])
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--weights")
    parser.add_argument("--out")
    parser.add_argument("--passes", type=int)
    arguments = parser.parse_args()
    for name in ("out", "passes") if arguments.command == "train" else ("weights",):
        if getattr(arguments, name) is None:
            parser.error(f"{arguments.command} needs --{name}")
    torch.manual_seed(1)
    torch.set_num_threads(2)
    model = Encoder(read_safetensors(arguments.encoder + "/model.safetensors"))
    pieces = Pieces(arguments.encoder + "/vocab.txt")
    if arguments.command == "train":
        train(model, pieces, arguments.passes, arguments.out)
    else:
        model.load_state_dict(torch.load(arguments.weights))
        label(model, pieces)


main()
