#!/bin/sh
# Copies dist/ to an object store that serves a site (S3 or what speaks like it), with the AWS command line:
#   BUCKET=atlas sh docs/hosts/object-store.sh
#   BUCKET=atlas ENDPOINT=https://s3.exemple.fr sh docs/hosts/object-store.sh
# Build first, with "host": "statique" in data/site.json. The bucket's index document is index.html, its error document 404.html.
set -eu
copy() { aws ${ENDPOINT:+--endpoint-url "$ENDPOINT"} s3 sync dist "s3://$BUCKET" --exclude '*.br' --exclude '*.gz' --exclude '_*' "$@"; }

# What never changes under one name comes first, so that no page asks for what is not there yet.
copy --exclude '*' --include 'assets/*' --exclude '*.topojson' --exclude '*.br' --exclude '*.gz' --cache-control 'public, max-age=31536000, immutable'
copy --exclude '*' --include 'assets/*.topojson' --content-type application/json --cache-control 'public, max-age=31536000, immutable'
copy --exclude 'assets/*' --cache-control no-cache
# Last, what is no more; pages of an earlier build may still be open, so that its code stays a while: run with PRUNE=1 now and then.
[ -z "${PRUNE:-}" ] || copy --delete
