#!/usr/bin/env bash
# Draws the icon files from tanaoroshi.svg; to be run after a change of it. Needs rsvg-convert,
# icotool (icoutils) and png2icns (icnsutils).
set -eu
cd "$(dirname "$0")"
window=../../src/main/resources/org/tanaoroshi/app
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
for size in 16 32 48 128 256; do
  rsvg-convert -w "$size" -h "$size" tanaoroshi.svg > "$scratch/icon-$size.png"
done
cp "$scratch"/icon-{16,32,48,256}.png "$window"
icotool -c -o tanaoroshi.ico --raw="$scratch/icon-256.png" "$scratch"/icon-{16,32,48}.png
png2icns tanaoroshi.icns "$scratch"/icon-{16,32,48,128,256}.png
