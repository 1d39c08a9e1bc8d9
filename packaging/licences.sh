#!/usr/bin/env bash
# Writes LICENCES.txt into an image: the program's own licence, what it bundles in which version under
# which licence (SPDX identifiers), and where the full texts are. Needs the JDK of the build in
# JAVA_HOME. Usage: licences.sh IMAGE [RUNTIME]
set -eu
image=$1
runtime=${2:-$image/runtime}
told() { sed -n "s/^$1=\"\(.*\)\".*/\1/p" "$2/release"; }
{
  echo "Tanaoroshi is under the Apache-2.0 licence, whose text ends this file."
  echo "It bundles, unaltered:"
  echo
  echo "     (GPL-2.0-only WITH Classpath-exception-2.0) Java runtime $(told JAVA_RUNTIME_VERSION "$JAVA_HOME") of $(told IMPLEMENTOR "$JAVA_HOME"), modules $(told MODULES "$runtime")"
  grep '^     (' target/licences/third-party.txt
  echo
  echo "The full texts lie in runtime/legal, for the libraries in META-INF of their jars."
  echo
  cat LICENSE
} > "$image/LICENCES.txt"
