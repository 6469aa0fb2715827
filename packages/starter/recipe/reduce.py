"""Step 4: the teacher's embeddings in fewer dimensions: `python reduce.py TEACHER.f32 DIMENSION OUTPUT.f32 [MORE_IN MORE_OUT]`.

The directions that keep most of the squared length (singular vectors, not centred: cosines are about the origin).
Needs numpy.
"""

import sys

import numpy as np

source, dimension, target = sys.argv[1], int(sys.argv[2]), sys.argv[3]
embeddings = np.fromfile(source, dtype=np.float32).reshape(-1, 384)
values, vectors = np.linalg.eigh(embeddings.T.astype(np.float64) @ embeddings)
basis = vectors[:, ::-1][:, :dimension]
print(f"kept {values[::-1][:dimension].sum() / values.sum():.4f} of the squared length")
(embeddings @ basis).astype(np.float32).tofile(target)
for more, output in zip(sys.argv[4::2], sys.argv[5::2]):
    rows = np.fromfile(more, dtype=np.float32).reshape(-1, 384)
    (rows @ basis).astype(np.float32).tofile(output)
