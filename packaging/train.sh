#!/usr/bin/env bash
# Makes the start-up cache of an image: runs the window once, on the start screen and with the sample
# city, and has the JVM keep what it learnt. Usage: train.sh IMAGE COMMAND...
set -eu
image=$1
shift
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
echo '{"reviewer":"training"}' > "$scratch/settings.json"
export TANAOROSHI_CACHE=-XX:AOTCacheOutput=$PWD/$image/app/tanaoroshi.aot
export TANAOROSHI_JAVA_OPTS="-Dtanaoroshi.rehearsal=0 -Dtanaoroshi.settings=$scratch"
"$@" --sample
[ -s "$image/app/tanaoroshi.aot" ]
