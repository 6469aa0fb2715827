"""Python's side of the training measurement: prints one line of JSON.

    python train.py --model DIR --train FILE --steps N --threads N [--warm-up 5] [--loop old_fit|fit]

Times N optimizer steps after a few warm-up steps, everything included: shuffling, tokenizing, forward, backward, clipping, AdamW.
"""

import argparse
import csv
import json
import os
import resource
import sys
import tempfile
import time

parser = argparse.ArgumentParser()
parser.add_argument("--model", required=True)
parser.add_argument("--train", required=True)
parser.add_argument("--steps", type=int, default=60)
parser.add_argument("--warm-up", type=int, default=5)
parser.add_argument("--threads", type=int, required=True)
parser.add_argument("--batch-size", type=int, default=16)
parser.add_argument("--seed", type=int, default=42)
parser.add_argument("--loop", choices=["old_fit", "fit"], default="old_fit")
options = parser.parse_args()

os.environ.update(HF_HUB_OFFLINE="1", OMP_NUM_THREADS=str(options.threads), TOKENIZERS_PARALLELISM="true")
import sentence_transformers
import torch
from sentence_transformers import InputExample, SentenceTransformer
from sentence_transformers.sentence_transformer import losses
from torch.optim.optimizer import register_optimizer_step_post_hook
from torch.utils.data import DataLoader

torch.set_num_threads(options.threads)
torch.manual_seed(options.seed)
model = SentenceTransformer(options.model, device="cpu")

with open(options.train, newline="", encoding="utf-8") as file:
    rows = [(first, second, float(score)) for first, second, score in csv.reader(file)]
steps = options.warm_up + options.steps
needed = steps * options.batch_size
if len(rows) < needed:
    sys.exit(f"{options.train} has {len(rows)} rows, {needed} are needed for {steps} steps.")
# Evenly spaced rows: texts get longer towards the end of STS-B, and both sides must train on the same ones.
rows = [rows[index * len(rows) // needed] for index in range(needed)]
examples = [InputExample(texts=[first, second], label=score / 5) for first, second, score in rows]
loader = DataLoader(examples, batch_size=options.batch_size, shuffle=True)
loss = losses.CosineSimilarityLoss(model)

# The clock runs from the end of the last warm-up step to the end of the last step.
ends, values = [], []
register_optimizer_step_post_hook(lambda *_: ends.append(time.perf_counter()))
loss.register_forward_hook(lambda module, inputs, output: values.append(output.detach()))
settings = dict(
    train_objectives=[(loader, loss)],
    epochs=1,
    warmup_steps=max(1, steps // 10),
    optimizer_params={"lr": 2e-5},
    weight_decay=0.01,
    max_grad_norm=1,
    show_progress_bar=False,
)
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)  # fit() leaves a checkpoints folder behind
    getattr(model, options.loop)(**settings)

assert len(ends) == steps, f"{len(ends)} steps were run, {steps} were asked for"
seconds = ends[-1] - ends[options.warm_up - 1]
print(
    json.dumps(
        {
            "seconds": seconds,
            "rate": options.steps * options.batch_size / seconds,
            "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "finalLoss": values[-1].item(),
            "about": f"sentence-transformers {sentence_transformers.__version__} {options.loop}, torch {torch.__version__}, {torch.get_num_threads()} threads",
        }
    )
)
