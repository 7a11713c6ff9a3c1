"""A parser that is too large to ship, for the one that ships to learn from.

usage: parse_teacher.py train --encoder DIR --out FILE --passes N --train TREEBANK… [--without PREFIX]… [--dev TREEBANK]…
       parse_teacher.py parse --encoder DIR --weights FILE --out DIR         < text

Over the encoder of bert.py stand scores of tags (part of speech and finer tag, as one) and of arcs and their labels:
each word as a dependant against each as a head (Dozat and Manning 2017). Text is read in windows of several sentences.
A head is chosen for each word by itself; where these do not make a tree, the best projective one is taken (Eisner
1996).

`train` keeps where it is beside FILE every 50 steps, and goes on from there when it was stopped; it prints how well it
does on the --dev treebanks after each pass. The first treebank given is one kind of text to the encoder, the others are
the other. `parse` reads what lede-export-corpora prints and writes CoNLL-U, DOCUMENTS documents a file; files that are
there already are not made again. The same input gives the same output on processors of one kind, AVX-512 or not.
"""
import argparse
import multiprocessing
import os
import random
import sys

# Before NumPy: it chooses OpenBLAS's kernels.
from bert import MOST_POSITIONS, Bert, Pieces, capitals_of, read_safetensors
import numpy
import torch
from torch import nn
from torch.nn import functional

WINDOW = 160  # word pieces
LONGEST_LEARNT = 120  # words of a sentence
SHORTEST_PARSED, LONGEST_PARSED = 3, 60
BATCH = 1600  # word pieces
ARC, LABEL = 320, 64  # sizes of what a word is as the end of an arc, for choosing the head and its label
RATE, FRESH_RATE = 2e-4, 1e-3
STEPS_KEPT = 50
DOCUMENTS = 64
NOT_ONE = -1e9


class Teacher(Bert):
    """BERT, and over it tags and the two ends of arcs."""

    def __init__(self, weights, tags, labels):
        super().__init__(weights)
        self.tags, self.labels = tags, labels
        self.out_capitals = nn.Embedding(self.CAPITALS, 32)
        size = 2 * self.size + 32
        self.tag = nn.Linear(size, len(tags))
        self.ends = nn.Linear(size, 2 * (ARC + LABEL))
        self.root = nn.Parameter(torch.zeros(size))
        self.arc = nn.Parameter(torch.zeros(ARC, ARC + 1))
        self.label = nn.Parameter(torch.zeros(len(labels) * (LABEL + 1), LABEL + 1))

    def forward(self, batch):
        """Scores of tags (word × tag); of heads (window × word × head, 0 being the root); and the ends of labelled arcs."""
        x = self.drop(self.encode(batch.pieces, batch.capitals, batch.scheme, batch.mask))
        rows = torch.arange(x.shape[0])[:, None]
        words = torch.cat([x[rows, batch.firsts], x[rows, batch.lasts], self.out_capitals(batch.word_capitals)], -1)
        ends = functional.gelu(self.ends(torch.cat([self.root.expand(x.shape[0], 1, -1), words], 1)))
        child, head, label_child, label_head = self.drop(self.drop(ends)).split([ARC, ARC, LABEL, LABEL], -1)
        arcs = functional.linear(with_one(child[:, 1:]), self.arc) @ head.transpose(1, 2)
        return self.tag(words), arcs.masked_fill(~batch.same_sentence, NOT_ONE), (label_child[:, 1:], label_head)

    def label_scores(self, ends, heads):
        """Scores of the labels of the arcs from `heads` (window × word)."""
        child, head = ends
        chosen = head[torch.arange(head.shape[0])[:, None], heads]
        by_label = functional.linear(with_one(child), self.label).unflatten(-1, (len(self.labels), LABEL + 1))
        # As a product of matrices this took longer than all the encoder's layers.
        return (by_label * with_one(chosen)[..., None, :]).sum(-1)


def with_one(x):
    return torch.cat([x, torch.ones(x.shape[:-1] + (1,))], -1)


class Word:
    def __init__(self, form, tag=0, head=0, label=0):
        self.form, self.tag, self.head, self.label = form, tag, head, label  # head: 0 is the root


def read_treebank(path, without):
    """Documents, each a list of sentences, a sentence a list of words; tags and labels are names."""
    documents, sentence, kept = [], [], True
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# newdoc") or not documents:
                documents.append([])
            if line.startswith("# sent_id = "):
                kept = not line[len("# sent_id = "):].startswith(tuple(without)) if without else True
            elif line and line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    sentence.append(Word(columns[1], (columns[3], columns[4]), int(columns[6]), columns[7]))
            elif not line and sentence:
                if kept:
                    documents[-1].append(sentence)
                sentence = []
    return [document for document in documents if document]


def read_text(lines):
    """Documents of what lede-export-corpora prints."""
    document, sentence = [], []
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("#\t") and line.count("\t") == 2:
            if document:
                yield document
            document = []
        elif line:
            sentence.append(Word(line.partition("\t")[0]))
        elif sentence:
            document.append(sentence)
            sentence = []
    if document:
        yield document


class Window:
    """Some sentences of a document, as the encoder reads them."""

    def __init__(self, scheme, sentences, pieces):
        self.scheme, self.sentences = scheme, sentences
        self.numbers, self.capitals = [pieces.start], [0]
        self.firsts, self.lasts, self.sentence_of, self.starts = [], [], [], []
        for number, sentence in enumerate(sentences):
            for word in sentence:
                own = pieces.of(word.form)
                self.firsts.append(len(self.numbers))
                self.numbers += own
                self.lasts.append(len(self.numbers) - 1)
                self.capitals += [capitals_of(word.form)] + [0] * (len(own) - 1)
                self.starts.append(len(self.sentence_of) if not self.sentence_of or self.sentence_of[-1] != number
                                   else self.starts[-1])
                self.sentence_of.append(number)
        self.numbers.append(pieces.end)
        self.capitals.append(0)
        self.words = [word for sentence in sentences for word in sentence]
        # Heads count from the window's first word.
        self.heads = [start + word.head if word.head else 0 for start, word in zip(self.starts, self.words)]


def windows(scheme, document, pieces):
    held, size = [], 2
    for sentence in document:
        length = sum(len(pieces.of(word.form)) for word in sentence)
        if length + 2 > MOST_POSITIONS:
            continue
        if held and size + length > WINDOW:
            yield Window(scheme, held, pieces)
            held, size = [], 2
        held.append(sentence)
        size += length
    if held:
        yield Window(scheme, held, pieces)


class Batch:
    """Windows as tensors: window × piece or window × word, with zeros as padding."""

    def __init__(self, group):
        pad = lambda rows: nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True)
        self.pieces = pad([w.numbers for w in group])
        self.capitals = pad([w.capitals for w in group])
        self.mask = pad([[1.0] * len(w.numbers) for w in group])
        self.scheme = torch.tensor([w.scheme for w in group])
        self.firsts, self.lasts = pad([w.firsts for w in group]), pad([w.lasts for w in group])
        self.word_capitals = pad([[capitals_of(word.form) for word in w.words] for w in group])
        sentence = pad([[s + 1 for s in w.sentence_of] for w in group])
        self.real = sentence > 0
        same = sentence[:, :, None] == sentence[:, None, :]
        same &= ~torch.eye(same.shape[1], dtype=torch.bool)
        self.same_sentence = torch.cat([torch.ones(same.shape[:2] + (1,), dtype=torch.bool), same], 2)
        self.heads = pad([w.heads for w in group])


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


def loss_of(model, group):
    batch = Batch(group)
    tags, arcs, ends = model(batch)
    labels = model.label_scores(ends, batch.heads)
    words = [word for w in group for word in w.words]
    of = lambda scores: scores[batch.real]
    return (functional.cross_entropy(of(tags), torch.tensor([word.tag for word in words]))
            + functional.cross_entropy(of(arcs), batch.heads[batch.real])
            + functional.cross_entropy(of(labels), torch.tensor([word.label for word in words])))


def train(model, examples, passes, path, dev):
    """`dev`: windows by name."""
    chance = random.Random(1)
    plan = []
    for _ in range(passes):
        chosen = list(batches(examples))
        chance.shuffle(chosen)
        plan += chosen
    ends_of_passes = {len(plan) * (i + 1) // passes for i in range(passes)}
    print(f"{len(examples)} windows, {len(plan)} steps", file=sys.stderr, flush=True)
    for name, parameter in model.named_parameters():
        parameter.requires_grad = not name.startswith("embeddings")
    given = [p for n, p in model.named_parameters() if n.startswith("encoder")]
    fresh = [p for n, p in model.named_parameters() if not n.startswith(("encoder", "embeddings"))]
    optimizer = torch.optim.AdamW([{"params": given, "top": RATE}, {"params": fresh, "top": FRESH_RATE}],
                                  weight_decay=0.01)
    kept = path + ".checkpoint"
    begin = resume(model, optimizer, kept, len(plan)) if os.path.exists(kept) else 0
    lost, warm = 0.0, max(1, len(plan) // 20)
    model.train()
    for step in range(begin, len(plan)):
        share = min(1.0, (step + 1) / warm) * (1 - step / len(plan))
        for g in optimizer.param_groups:
            g["lr"] = g["top"] * share
        loss = loss_of(model, plan[step])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        lost += loss.item()
        if (step + 1) % STEPS_KEPT == 0:
            print(f"step {step + 1}: loss {lost / STEPS_KEPT:.4f}", file=sys.stderr, flush=True)
            lost = 0.0
            save({"steps": len(plan), "step": step + 1, "model": model.state_dict(),
                  "optimizer": optimizer.state_dict(), "chance": model.chance.bit_generator.state}, kept)
        if step + 1 in ends_of_passes:
            print_scores(model, dev)
    save({"tags": model.tags, "labels": model.labels, "model": model.state_dict()}, path)


def save(what, path):
    """All or nothing."""
    torch.save(what, path + ".new")
    os.replace(path + ".new", path)


def resume(model, optimizer, path, steps):
    """Goes back to where a stopped run was; the step that comes next."""
    state = torch.load(path)
    if state["steps"] != steps:
        return 0  # of other data or another number of passes
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    model.chance.bit_generator.state = state["chance"]
    return state["step"]


def print_scores(model, dev):
    model.eval()
    for name, examples in dev.items():
        words = tagged = headed = labelled = 0
        for group in batches(examples):
            for window, found in zip(group, parsed(model, group)):
                for word, (tag, head, label) in zip(window.words, found):
                    words += 1
                    tagged += model.tags[tag][0] == word.tag[0]
                    headed += head == word.head
                    labelled += head == word.head and plain(model.labels[label]) == plain(word.label)
        print(f"{name}: UPOS {100 * tagged / words:.2f}, UAS {100 * headed / words:.2f}, "
              f"LAS {100 * labelled / words:.2f}", file=sys.stderr, flush=True)
    model.train()


def plain(label):
    """"acl" of "acl:relcl"."""
    return label.partition(":")[0]


@torch.no_grad()
def parsed(model, group):
    """For each window, (tag, head, label) of its words; heads count from the sentence's first word, 0 is the root."""
    batch = Batch(group)
    tags, arcs, ends = model(batch)
    probabilities = torch.log_softmax(arcs, -1).numpy()
    heads = batch.heads.clone()
    for number, window in enumerate(group):
        at = 0
        for sentence in window.sentences:
            end = at + len(sentence)
            own = numpy.concatenate([probabilities[number, at:end, :1], probabilities[number, at:end, at + 1:end + 1]], 1)
            tree = tree_of(own)
            heads[number, at:end] = torch.from_numpy(numpy.where(tree > 0, tree + at, 0))
            at = end
    labels = model.label_scores(ends, heads)
    root = model.labels.index("root")
    labels[..., root] = torch.where(heads == 0, -NOT_ONE, NOT_ONE)
    best_tags, best_labels = tags.argmax(-1).tolist(), labels.argmax(-1).tolist()
    heads = heads.tolist()
    return [[(best_tags[i][j], heads[i][j] and heads[i][j] - start, best_labels[i][j])
             for j, start in enumerate(window.starts)] for i, window in enumerate(group)]


def tree_of(scores):
    """Heads, from 1 on and 0 for the root; `scores` is word × head."""
    heads = scores.argmax(1)
    return heads if is_tree(heads) else best_projective(scores)


def is_tree(heads):
    """One root, and from everywhere a way to it."""
    if (heads == 0).sum() != 1:
        return False
    above = heads
    for _ in range(len(heads).bit_length()):  # doubles the steps
        above = numpy.where(above > 0, above[above - 1], 0)
    return not above.any()


def best_projective(scores):
    """The best tree without crossing arcs and with one root (Eisner 1996): O(words³)."""
    n = len(scores)
    arc = scores[:, 1:].T  # head × child
    # Spans that are done, headed by their left or right end, and spans that are an arc between their ends; with each,
    # where it was put together.
    done = [numpy.full((n, n), NOT_ONE), numpy.full((n, n), NOT_ONE)]
    joined = [numpy.full((n, n), NOT_ONE), numpy.full((n, n), NOT_ONE)]
    split, done_at = numpy.zeros((n, n), int), [numpy.zeros((n, n), int), numpy.zeros((n, n), int)]
    for i in range(n):
        done[0][i, i] = done[1][i, i] = 0
    for width in range(1, n):
        for i in range(n - width):
            j = i + width
            halves = done[0][i, i:j] + done[1][i + 1:j + 1, j]
            split[i, j] = best = halves.argmax()
            joined[0][i, j], joined[1][i, j] = halves[best] + arc[i, j], halves[best] + arc[j, i]
            right = joined[0][i, i + 1:j + 1] + done[0][i + 1:j + 1, j]
            left = done[1][i, i:j] + joined[1][i:j, j]
            done_at[0][i, j], done_at[1][i, j] = right.argmax(), left.argmax()
            done[0][i, j], done[1][i, j] = right.max(), left.max()
    top = int((done[1][0, :] + done[0][:, n - 1] + scores[:, 0]).argmax())
    heads = numpy.zeros(n, int)
    spans = [(0, top, 1), (top, n - 1, 0)]  # done ones: left end, right end, which end is the head
    while spans:
        i, j, side = spans.pop()
        if i == j:
            continue
        at = i + int(done_at[side][i, j])
        left, right = (i, at + 1) if side == 0 else (at, j)
        heads[right if side == 0 else left] = (left if side == 0 else right) + 1
        spans.append((right, j, 0) if side == 0 else (i, left, 1))
        middle = left + int(split[left, right])
        spans += [(left, middle, 0), (middle + 1, right, 1)]
    return heads


def parse(model, pieces, out):
    os.makedirs(out, exist_ok=True)
    model.eval()
    # Two processes that have the model from this one are almost twice as fast as two threads.
    torch.set_num_threads(1)
    with multiprocessing.get_context("fork").Pool(2, keep, (model, pieces, out)) as pool:
        for _ in pool.imap(parse_file, enumerate(groups_of(read_text(sys.stdin), DOCUMENTS))):
            pass


def keep(model, pieces, out):
    """What a process of its own works with."""
    global kept
    kept = model, pieces, out


def parse_file(numbered):
    """Parses some documents into a file; every other document as the one kind of text and the other."""
    number, documents = numbered
    model, pieces, out = kept
    path = f"{out}/{number:05}.conllu"
    if os.path.exists(path):
        return
    found = []
    for i, document in enumerate(documents):
        some = [s for s in document if SHORTEST_PARSED <= len(s) <= LONGEST_PARSED]
        found += windows(i % 2, some, pieces)
    results = {}
    for group in batches(found):
        results.update(zip(group, parsed(model, group)))
    with open(path + ".new", "w", encoding="utf-8") as file:
        for window in found:
            file.write(conllu(model, window, results[window]))
    os.replace(path + ".new", path)


def conllu(model, window, found):
    lines, at = [], 0
    for sentence in window.sentences:
        for i, (word, (tag, head, label)) in enumerate(zip(sentence, found[at:])):
            part, fine = model.tags[tag]
            lines.append("\t".join([str(i + 1), word.form, "_", part, fine, "_", str(head), model.labels[label], "_", "_"]))
        lines.append("")
        at += len(sentence)
    return "\n".join(lines) + "\n"


def groups_of(things, size):
    group = []
    for thing in things:
        group.append(thing)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group


def examples_of(paths, without, pieces, tags=None, labels=None):
    """Windows of treebanks; where `tags` and `labels` are given, words have their numbers."""
    for kind, path in enumerate(paths):
        for document in read_treebank(path, without):
            sentences = [s for s in document if len(s) <= LONGEST_LEARNT]
            for word in (word for sentence in sentences for word in sentence) if tags else ():
                word.tag, word.label = tags.index(word.tag), labels.index(word.label)
            yield from windows(min(kind, 1), sentences, pieces)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["train", "parse"])
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--weights")
    parser.add_argument("--passes", type=int)
    parser.add_argument("--train", action="append", default=[])
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--dev", action="append", default=[])
    arguments = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(2)
    encoder = read_safetensors(arguments.encoder + "/model.safetensors")
    pieces = Pieces(arguments.encoder + "/vocab.txt")
    if arguments.command == "parse":
        if arguments.weights is None:
            parser.error("parse needs --weights")
        learnt = torch.load(arguments.weights)
        model = Teacher(encoder, learnt["tags"], learnt["labels"])
        model.load_state_dict(learnt["model"])
        parse(model, pieces, arguments.out)
        return
    if not arguments.passes or not arguments.train:
        parser.error("train needs --passes and --train")
    words = [word for path in arguments.train for document in read_treebank(path, arguments.without)
             for sentence in document for word in sentence]
    tags, labels = sorted({word.tag for word in words}), sorted({word.label for word in words})
    model = Teacher(encoder, tags, labels)
    dev = {path: list(examples_of([path], [], pieces)) for path in arguments.dev}
    train(model, list(examples_of(arguments.train, arguments.without, pieces, tags, labels)), arguments.passes,
          arguments.out, dev)


main()
