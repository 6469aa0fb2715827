"""Step 3: a WordPiece vocabulary in BERT's manner: `python vocabulary.py TEXTS SIZE OUTPUT_FOLDER`.

Needs tokenizers (0.23.3 was used).
"""

import json
import os
import sys

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

texts, size, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]

tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
tokenizer.decoder = decoders.WordPiece()
trainer = trainers.WordPieceTrainer(
    vocab_size=size, special_tokens=special, limit_alphabet=100, continuing_subword_prefix="##"
)
tokenizer.train([texts], trainer)
tokenizer.post_processor = processors.TemplateProcessing(
    single="[CLS] $A [SEP]",
    pair="[CLS] $A [SEP] $B:1 [SEP]:1",
    special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
)

os.makedirs(folder, exist_ok=True)
tokenizer.save(os.path.join(folder, "tokenizer.json"))
with open(os.path.join(folder, "tokenizer_config.json"), "w") as file:
    json.dump(
        {
            "tokenizer_class": "BertTokenizer",
            "do_lower_case": True,
            "model_max_length": 128,
            "pad_token": "[PAD]",
            "unk_token": "[UNK]",
            "cls_token": "[CLS]",
            "sep_token": "[SEP]",
            "mask_token": "[MASK]",
        },
        file,
        indent=2,
    )
    file.write("\n")
with open(os.path.join(folder, "vocab.txt"), "w") as file:
    tokens = sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1])
    file.write("".join(f"{token}\n" for token, _ in tokens))
