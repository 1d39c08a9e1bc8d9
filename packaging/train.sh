#!/usr/bin/env bash
# Makes the start-up cache of an image: runs the window on the start screen and with the sample city,
# and has the JVM keep what it learnt. A run before makes the sample book: what an import alone needs
# would only make the cache larger, which each start reads. Usage: train.sh IMAGE COMMAND...
set -eu
image=$1
shift
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
echo '{"reviewer":"training"}' > "$scratch/settings.json"
export TANAOROSHI_JAVA_OPTS="-Dtanaoroshi.rehearsal=0 -Dtanaoroshi.settings=$scratch"
TANAOROSHI_CACHE=-XX:AOTMode=off "$@" --sample
TANAOROSHI_CACHE=-XX:AOTCacheOutput=$PWD/$image/app/tanaoroshi.aot "$@" --sample
[ -s "$image/app/tanaoroshi.aot" ]
