#!/usr/bin/env bash
# Writes LICENCES.txt into an image: the program's own licence, what it bundles in which version under
# which licence (SPDX identifiers), and where the full texts are. Usage: licences.sh IMAGE [RUNTIME]
set -eu
image=$1
runtime=${2:-$image/runtime}
told() { sed -n "s/^$1=\"\(.*\)\"/\1/p" "$runtime/release"; }
{
  echo "Tanaoroshi is under the Apache-2.0 licence, whose text ends this file."
  echo "It bundles, unaltered:"
  echo
  echo "     (GPL-2.0-only WITH Classpath-exception-2.0) Java runtime $(told JAVA_RUNTIME_VERSION), $(told IMPLEMENTOR); parts: $(told MODULES)"
  sed -n 's/^     (/     (/p' target/licences/third-party.txt
  echo
  echo "The full texts lie in runtime/legal, for the libraries in META-INF of their jars."
  echo
  cat LICENSE
} > "$image/LICENCES.txt"
