"""Step 7: a trained model as it ships, weights in half precision: `python ship.py MODEL OUTPUT`.

Libraries compute in float32 all the same. Needs numpy and safetensors.
"""

import pathlib
import shutil
import sys

from safetensors.numpy import load_file, save_file

model, output = map(pathlib.Path, sys.argv[1:])
left_out = shutil.ignore_patterns("checkpoints", "log.jsonl", "README.md", "vocab.txt")
shutil.copytree(model, output, ignore=left_out, dirs_exist_ok=True)

for file in output.rglob("model.safetensors"):
    halves = {name: weight.astype("float16") for name, weight in load_file(file).items()}
    save_file(halves, file, metadata={"format": "pt"})
    file.chmod(0o644)
