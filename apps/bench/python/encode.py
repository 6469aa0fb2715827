"""Python's side of the encoding measurement: prints one line of JSON.

    python encode.py --model DIR --test FILE --threads N [--batch-size 32]

Encodes both sentences of every row once after a warm-up on 64 of them.
"""

import argparse
import csv
import json
import os
import resource
import time

parser = argparse.ArgumentParser()
parser.add_argument("--model", required=True)
parser.add_argument("--test", required=True)
parser.add_argument("--threads", type=int, required=True)
parser.add_argument("--batch-size", type=int, default=32)
options = parser.parse_args()

os.environ.update(HF_HUB_OFFLINE="1", OMP_NUM_THREADS=str(options.threads), TOKENIZERS_PARALLELISM="true")
import sentence_transformers
import torch
from sentence_transformers import SentenceTransformer

torch.set_num_threads(options.threads)
model = SentenceTransformer(options.model, device="cpu")

with open(options.test, newline="", encoding="utf-8") as file:
    texts = [text for row in csv.reader(file) for text in row[:2]]
model.encode(texts[:64], batch_size=options.batch_size, show_progress_bar=False)

started = time.perf_counter()
embeddings = model.encode(texts, batch_size=options.batch_size, show_progress_bar=False)
seconds = time.perf_counter() - started
print(
    json.dumps(
        {
            "seconds": seconds,
            "rate": len(texts) / seconds,
            "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "checksum": float(abs(embeddings).sum()),
            "about": f"sentence-transformers {sentence_transformers.__version__}, torch {torch.__version__}, {torch.get_num_threads()} threads, batch size {options.batch_size}",
        }
    )
)
