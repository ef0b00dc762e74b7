"""Trains the churn model. What it logs as a metric becomes an output of the run."""

import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--trees", type=int, default=100)
arguments = parser.parse_args()

print(f"training with {arguments.trees} trees")
