"""Python's side of the streaming measurement: prints one line of JSON.

    python stream_rows.py FILE [BATCH_SIZE 16] [BUFFER_SIZE 10000]

Hugging Face datasets, streaming from one Parquet file through a shuffle buffer, in batches of columns. Needs datasets.
"""

import json
import resource
import sys
import time

from datasets import load_dataset

file = sys.argv[1]
batch_size = int(sys.argv[2]) if len(sys.argv) > 2 else 16
buffer_size = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000

start = time.perf_counter()
stream = load_dataset("parquet", data_files=file, split="train", streaming=True)
stream = stream.shuffle(seed=42, buffer_size=buffer_size)
rows = 0
for batch in stream.iter(batch_size=batch_size):
    rows += len(batch["score"])
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"rows": rows, "seconds": seconds, "rate": rows / seconds, "peakMegabytes": peak}))
