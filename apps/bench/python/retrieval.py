"""Python's side of the retrieval measurement: prints one line of JSON.

    python retrieval.py --documents 100000 --queries 1000 --dimension 384

Times InformationRetrievalEvaluator on random vectors, without the time to make them.
"""

import argparse
import json
import os
import resource
import time
import types

parser = argparse.ArgumentParser()
parser.add_argument("--documents", type=int, required=True)
parser.add_argument("--queries", type=int, required=True)
parser.add_argument("--dimension", type=int, required=True)
options = parser.parse_args()

os.environ.update(HF_HUB_OFFLINE="1")
import sentence_transformers
import torch
from sentence_transformers.sentence_transformer.evaluation import InformationRetrievalEvaluator
from sentence_transformers.util import SimilarityFunction

encoding = 0.0


def encode(texts, **kwargs):
    global encoding
    started = time.perf_counter()
    embeddings = torch.rand(len(texts), options.dimension) * 2 - 1
    encoding += time.perf_counter() - started
    return embeddings


model = types.SimpleNamespace(
    encode_query=encode,
    encode_document=encode,
    similarity_fn_name="cosine",
    similarity=SimilarityFunction.to_similarity_fn("cosine"),
    model_card_data=types.SimpleNamespace(set_evaluation_metrics=lambda *args, **kwargs: None),
)
evaluator = InformationRetrievalEvaluator(
    {f"query{i}": f"query {i}" for i in range(options.queries)},
    {f"document{i}": f"document {i}" for i in range(options.documents)},
    {f"query{i}": {f"document{i}"} for i in range(options.queries)},
)

started = time.perf_counter()
evaluator(model)
seconds = time.perf_counter() - started - encoding
print(
    json.dumps(
        {
            "seconds": seconds,
            "rate": options.queries / seconds,
            "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "about": f"sentence-transformers {sentence_transformers.__version__}, torch {torch.__version__}, {torch.get_num_threads()} threads",
        }
    )
)
