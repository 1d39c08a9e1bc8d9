#!/usr/bin/env bash
# Builds target/packages: the .dmg and its checksum. Needs a JDK 25 in JAVA_HOME and Maven.
set -eu
export PATH=$JAVA_HOME/bin:$PATH
cd "$(dirname "$0")/../.."
out=target/packages
in=target/image/input
runtime=target/image/runtime
bundle=target/image/Tanaoroshi.app
rm -rf "$out" target/image
mkdir -p "$out" "$in/sample-data"

# The program, its libraries and the list of their licences.
mvn -B -q package license:add-third-party -Dmaven.test.skip=true
version=$(sed -n 's/^version=//p' target/classes/org/tanaoroshi/build.properties)
cp "target/tanaoroshi-$version.jar" "$in/tanaoroshi.jar"
cp target/lib/*.jar "$in"
cp -r sample-data/{inventories,answers.csv,returned} "$in/sample-data"

# Its own runtime: the parts of the JDK that it uses, with JavaFX.
jlink @packaging/runtime.options --module-path target/javafx --output "$runtime"
for jar in target/javafx/*-mac*.jar; do
  tar -xf "$jar" -C "$runtime/lib" --include '*.dylib' 2>/dev/null || true # javafx-fxml has none
done
cpu=$(uname -m | sed s/arm64/aarch64/)
tar -xf "$in"/sqlite-jdbc-*.jar -C "$runtime/lib" --strip-components 5 "org/sqlite/native/Mac/$cpu/libsqlitejdbc.dylib"
packaging/licences.sh "$in" "$runtime"

# macOS takes no version that begins with 0.
options=(--name Tanaoroshi --app-version "1.${version#*.}" --icon packaging/icon/tanaoroshi.icns
  --file-associations packaging/tanaoroshi-book.properties)
find "$in" -exec touch -t 202601010000.00 {} +
jpackage --type app-image --dest target/image "${options[@]}" \
  --input "$in" --runtime-image "$runtime" \
  --main-jar tanaoroshi.jar --main-class org.tanaoroshi.app.Launcher \
  --java-options '-Dtanaoroshi.sample=$APPDIR/sample-data' \
  --java-options '-Dorg.sqlite.lib.path=$ROOTDIR/Contents/runtime/Contents/Home/lib'

# The start-up cache, trained through the launcher that will use it; the option comes after, since it
# excludes the training. The first run makes the sample book (see train.sh). The bundle is signed anew,
# for this machine alone: a certificate is the city's.
scratch=$(mktemp -d)
echo '{"reviewer":"training"}' > "$scratch/settings.json"
for cache in -XX:AOTMode=off "-XX:AOTCacheOutput=$PWD/$bundle/Contents/app/tanaoroshi.aot"; do
  JAVA_TOOL_OPTIONS="$cache -Dtanaoroshi.rehearsal=0 -Dtanaoroshi.settings=$scratch" \
    "$bundle/Contents/MacOS/Tanaoroshi" --sample
done
rm -rf "$scratch"
[ -s "$bundle/Contents/app/tanaoroshi.aot" ]
# One launcher for the window and for commands: it has the options of the window.
{
  echo 'java-options=-XX:AOTCache=$APPDIR/tanaoroshi.aot'
  sed -n 's/^-/java-options=-/p' packaging/window.options
} >> "$bundle/Contents/app/Tanaoroshi.cfg"
codesign --force --deep --sign - "$bundle"

jpackage --type dmg --dest "$out" --name Tanaoroshi --app-version "1.${version#*.}" \
  --app-image "$bundle"
(cd "$out" && shasum -a 256 ./*.dmg > SHA256SUMS && cat SHA256SUMS)
