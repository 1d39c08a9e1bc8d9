#!/usr/bin/env bash
# Times starts of a built image against a bare JavaFX window that has the same runtime, theme and a
# start-up cache of its own, in turn, N times each; prints the medians in milliseconds, and the memory
# that is resident with the book open. Wants a quiet machine and JAVA_HOME.
# Usage: mvn test-compile && xvfb-run -a packaging/measure.sh IMAGE BOOK [N]
set -eu
image=$(realpath "$1")
book=$(realpath "$2")
times=${3:-10}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$(dirname "$0")/.."

"$JAVA_HOME/bin/jar" --create --file "$scratch/bare.jar" -C target/test-classes org/tanaoroshi/bench
bare() {
  "$image/runtime/bin/java" "$1" -cp "$scratch/bare.jar:$(echo "$image"/app/lib/atlantafx-base-*.jar)" \
    'org.tanaoroshi.bench.BareWindow$Start' "$(date +%s%3N)"
}
mkdir "$scratch/settings"
echo '{"reviewer":"measure","theme":"LIGHT"}' > "$scratch/settings/settings.json"
program() {
  TANAOROSHI_JAVA_OPTS="-Dtanaoroshi.settings=$scratch/settings -Dtanaoroshi.rehearsal=$(date +%s%3N)" \
    "$image/bin/tanaoroshi" "$@"
}

bare -XX:AOTCacheOutput="$scratch/bare.aot" > /dev/null 2>&1
bare -XX:AOTCache="$scratch/bare.aot" > /dev/null
program "$book" > /dev/null
for ((i = 0; i < times; i++)); do
  bare -XX:AOTCache="$scratch/bare.aot" >> "$scratch/times"
  program | grep -v resident | sed 's/.* /start /' >> "$scratch/times"
  program "$book" | sed 's/.*Controller /book /' >> "$scratch/times"
done

median() { sed -n "s/^$1 //p" "$scratch/times" | sort -n | sed -n "$(((times + 1) / 2))p"; }
for what in bare start book resident; do
  [ "$what" = resident ] && unit=kB || unit=ms
  echo "$what $(median "$what") $unit ($(sed -n "s/^$what //p" "$scratch/times" | sort -n | tr '\n' ' '))"
done
awk -v bare="$(median bare)" -v start="$(median start)" -v book="$(median book)" \
  'BEGIN { printf "start / bare = %.2f; the book adds %d ms\n", start / bare, book - start }'
