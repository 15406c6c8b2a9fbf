"""python -m facilitator"""

from facilitator.cli.main import main

main()
