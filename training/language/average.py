"""Average the weights of networks that were trained on from one another: `python training/language/average.py FOLDER OTHER... --out OUT`.

Each folder holds a `language.pt`; the mean of all of them is written to OUT. Networks that went different ways from the same
start agree in the mean better than either does alone (Wortsman et al. 2022, "Model soups").
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folders", type=Path, nargs="+")
    ap.add_argument("--out", type=Path, required=True)
    args = ap.parse_args()
    networks = [torch.load(folder / "language.pt", weights_only=True) for folder in args.folders]
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save({name: sum(network[name] for network in networks) / len(networks) for name in networks[0]}, args.out / "language.pt")


if __name__ == "__main__":
    main()
