"""The parts of scripts/aws-oracle.py, whose head says what it does and how to run it."""
