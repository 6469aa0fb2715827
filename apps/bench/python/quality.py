"""Python's side of the quality measurement: one epoch of STS-B with a seed, then Spearman on the test file.

    python quality.py --model DIR --train FILE --test FILE --seed N --threads N
"""

import argparse
import csv
import json
import os
import tempfile

parser = argparse.ArgumentParser()
parser.add_argument("--model", required=True)
parser.add_argument("--train", required=True)
parser.add_argument("--test", required=True)
parser.add_argument("--seed", type=int, required=True)
parser.add_argument("--threads", type=int, required=True)
options = parser.parse_args()

os.environ.update(HF_HUB_OFFLINE="1", OMP_NUM_THREADS=str(options.threads))
import sentence_transformers
import torch
from sentence_transformers import InputExample, SentenceTransformer
from sentence_transformers.sentence_transformer import losses
from sentence_transformers.sentence_transformer.evaluation import EmbeddingSimilarityEvaluator
from torch.utils.data import DataLoader

torch.set_num_threads(options.threads)
torch.manual_seed(options.seed)


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    return [InputExample(texts=[first, second], label=float(score) / 5) for first, second, score in rows]


model = SentenceTransformer(options.model, device="cpu")
train, test = read(os.path.abspath(options.train)), read(os.path.abspath(options.test))
evaluator = EmbeddingSimilarityEvaluator.from_input_examples(test, name="test")
before = evaluator(model)["test_spearman_cosine"]
loader = DataLoader(train, batch_size=16, shuffle=True)
steps = len(loader)
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)  # fit leaves a checkpoints folder behind
    model.old_fit(
        train_objectives=[(loader, losses.CosineSimilarityLoss(model))],
        epochs=1,
        warmup_steps=steps // 10,
        optimizer_params={"lr": 2e-5},
        weight_decay=0.01,
        max_grad_norm=1,
        show_progress_bar=False,
    )
after = evaluator(model)["test_spearman_cosine"]
about = f"sentence-transformers {sentence_transformers.__version__}, torch {torch.__version__}"
print(json.dumps({"seed": options.seed, "before": before, "after": after, "about": about}))
