"""The encoder that the teachers start from: a small BERT (Devlin et al. 2019) with its vocabulary.

Its words have no case, so what capitals a word has is added to its embedding, and so is which of two kinds of text it
reads.
"""
import json
import os
import struct
import unicodedata

# OpenBLAS has kernels of its own for some of the processors that have AVX-512; these round like each other.
with open("/proc/cpuinfo", encoding="utf-8") as cpuinfo:
    if " avx512vl " in cpuinfo.read():
        os.environ.setdefault("OPENBLAS_CORETYPE", "SKYLAKEX")

import numpy
import torch
from torch import nn
from torch.nn import functional

MOST_PIECES = 12  # of a word
MOST_POSITIONS = 512  # of the encoder


class Bert(nn.Module):
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

    def encode(self, pieces, capitals, scheme, mask):
        """A vector for each piece; `mask` is 0 for padding. Shapes: batch × window; `scheme`, the kind of text: batch."""
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
        return x


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
