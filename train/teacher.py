"""A tagger of names that is too large to ship, for the one that ships to learn from.

usage: teacher.py train  --encoder DIR --out FILE --passes N            < corpora
       teacher.py label  --encoder DIR --weights FILE                   < text  > text with labels

Reads and writes what lede-export-corpora prints. The encoder is a small BERT (Devlin et al. 2019) with its vocabulary;
its words have no case, so what capitals a word has is added to its embedding. A linear layer gives each word scores of
the labels of src/tag/crf.h; the probability of the allowed ones is maximised. Text is read in windows of several
sentences.
The same input gives the same output on processors of one kind, AVX-512 or not; others round otherwise.
"""
import argparse
import json
import multiprocessing
import os
import random
import struct
import sys
import unicodedata

# OpenBLAS has kernels of its own for some of the processors that have AVX-512; these round like each other.
with open("/proc/cpuinfo", encoding="utf-8") as cpuinfo:
    if " avx512vl " in cpuinfo.read():
        os.environ.setdefault("OPENBLAS_CORETYPE", "SKYLAKEX")

import numpy
import torch
from torch import nn
from torch.nn import functional

TYPES = 8
OUTSIDE = 4 * TYPES  # below it: begin, inside, last and unit, of each type
LABELS = OUTSIDE + 1
WINDOW = 160  # word pieces
LONGEST = 100  # words
BATCH = 3200  # word pieces
MOST_PIECES = 12  # of a word
MOST_POSITIONS = 512  # of the encoder

POSITION, TYPE = numpy.divmod(numpy.arange(LABELS), TYPES)
STARTS = ~numpy.isin(POSITION, [1, 2])
ENDS = ~numpy.isin(POSITION, [0, 1])
# A name goes on from its beginning or inside; after anything else, something new starts.
MOVES = numpy.where(numpy.where(ENDS[:, None], STARTS[None, :], ~STARTS[None, :] & (TYPE[:, None] == TYPE[None, :])), 0, -1e9)


class Encoder(nn.Module):
    """BERT's layers; parameters have the names of the file that they are read from."""

    HEADS = 12
    CAPITALS = 8

    def __init__(self, weights):
        super().__init__()
        for name, array in weights.items():
            if name != "embeddings.position_ids" and not name.startswith("pooler"):
                self.register_parameter(name.replace(".", "_"), nn.Parameter(torch.tensor(array)))
        self.layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer"))
        self.size = weights["embeddings.word_embeddings.weight"].shape[1]
        self.capitals = nn.Embedding(self.CAPITALS, self.size)
        self.scheme = nn.Embedding(2, self.size)
        nn.init.normal_(self.capitals.weight, std=0.02)
        nn.init.normal_(self.scheme.weight, std=0.02)
        self.out = nn.Linear(self.size + 32, LABELS)
        self.out_capitals = nn.Embedding(self.CAPITALS, 32)
        self.chance = numpy.random.default_rng(1)

    def norm(self, x, name):
        return functional.layer_norm(
            x, (self.size,), getattr(self, name + "_LayerNorm_weight"), getattr(self, name + "_LayerNorm_bias"), 1e-12)

    def linear(self, x, name):
        return functional.linear(x, getattr(self, name + "_weight"), getattr(self, name + "_bias"))

    def drop(self, x):
        """Dropout of a tenth, by a byte for each number: PyTorch draws doubles on one core, which took a tenth of a step."""
        if not self.training:
            return x
        kept = torch.from_numpy(self.chance.integers(0, 256, x.shape, numpy.uint8)) >= 26
        return x * kept.float().mul_(256 / 230)

    def forward(self, pieces, capitals, scheme, mask):
        """Scores of the labels by piece; `mask` is 0 for padding. Shapes: batch × window."""
        batch, length = pieces.shape
        x = (functional.embedding(pieces, self.embeddings_word_embeddings_weight)
             + self.embeddings_position_embeddings_weight[:length] + self.embeddings_token_type_embeddings_weight[0]
             + self.capitals(capitals) + self.scheme(scheme)[:, None])
        x = self.drop(self.norm(x, "embeddings"))
        hidden = ((1.0 - mask) * -1e4)[:, None, None, :]
        split = lambda y: y.view(batch, length, self.HEADS, -1).transpose(1, 2)
        for n in range(self.layers):
            layer = f"encoder_layer_{n}_"
            query, key, value = (split(self.linear(x, layer + "attention_self_" + part))
                                 for part in ("query", "key", "value"))
            weights = torch.softmax(query @ key.transpose(2, 3) / (self.size // self.HEADS) ** 0.5 + hidden, -1)
            y = (weights @ value).transpose(1, 2).reshape(batch, length, -1)
            y = self.drop(self.linear(y, layer + "attention_output_dense"))
            x = self.norm(x + y, layer + "attention_output")
            y = self.linear(functional.gelu(self.linear(x, layer + "intermediate_dense")), layer + "output_dense")
            x = self.norm(x + self.drop(y), layer + "output")
        return self.out(self.drop(torch.cat([x, self.out_capitals(capitals)], -1)))


def read_safetensors(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    return {name: numpy.frombuffer(data[slice(*t["data_offsets"])], numpy.float32).reshape(t["shape"])
            for name, t in header.items() if name != "__metadata__" and t["dtype"] == "F32"}


class Pieces:
    """Words as numbers of word pieces (Schuster and Nakajima 2012), greedily the longest first."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.numbers = {line.rstrip("\n"): i for i, line in enumerate(file)}
        self.start, self.end, self.unknown = (self.numbers[name] for name in ("[CLS]", "[SEP]", "[UNK]"))
        self.known = {}

    def of(self, word):
        if word not in self.known:
            self.known[word] = self.split(word)
        return self.known[word]

    def split(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        parts = []
        for c in plain:
            if unicodedata.category(c)[0] in "PS" or not parts or parts[-1][1]:
                parts.append([c, unicodedata.category(c)[0] in "PS"])
            else:
                parts[-1][0] += c
        numbers = []
        for part, _ in parts:
            at = 0
            while at < len(part):
                end = len(part)
                while end > at and ("##" if at else "") + part[at:end] not in self.numbers:
                    end -= 1
                if end == at:
                    numbers.append(self.unknown)
                    break
                numbers.append(self.numbers[("##" if at else "") + part[at:end]])
                at = end
        return numbers[:MOST_PIECES] or [self.unknown]


def capitals_of(word):
    """0 is for the pieces of a word after its first."""
    if not any(c.isalpha() for c in word):
        return 1 if any(c.isdigit() for c in word) else 2
    if word.islower():
        return 3
    if word.isupper():
        return 4 if len(word) > 1 else 5
    return 6 if word[0].isupper() and word[1:].islower() else 7


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
