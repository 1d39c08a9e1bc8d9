#!/usr/bin/env bash
# Builds target/packages: the .deb, the portable .tar.gz and their checksums.
# Needs a JDK 25 in JAVA_HOME, Maven, dpkg-deb and, for the start-up cache, xvfb-run.
set -eu
export PATH=$JAVA_HOME/bin:$PATH
cd "$(dirname "$0")/../.."
linux=packaging/linux
out=target/packages
home=target/image/tanaoroshi
app=$home/app
rm -rf "$out" target/image
mkdir -p "$out" "$home/bin" "$app/lib" "$app/sample-data"

# The program, its libraries and the list of their licences.
mvn -B -q package license:add-third-party -Dmaven.test.skip=true
version=$(sed -n 's/^version=//p' target/classes/org/tanaoroshi/build.properties)
cp "target/tanaoroshi-$version.jar" "$app/tanaoroshi.jar"
cp target/lib/*.jar "$app/lib"
cp -r sample-data/{inventories,answers.csv,returned} "$app/sample-data"
cp packaging/window.options "$app"
cp "$linux/tanaoroshi" "$home/bin"

# Its own runtime: the parts of the JDK that it uses, with JavaFX.
jlink @packaging/runtime.options --module-path target/javafx --output "$home/runtime"
for jar in target/javafx/*-linux*.jar; do
  unzip -qo "$jar" '*.so' -d "$home/runtime/lib" 2>/dev/null || true # javafx-fxml has none
done
unzip -qoj "$app"/lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)/*" -d "$home/runtime/lib"
packaging/licences.sh "$home"

# The start-up cache knows the jars by their times, which have to survive every archive.
find "$home" -exec touch -d 2026-01-01T00:00:00Z {} +
packaging/train.sh "$home" xvfb-run -a "$home/bin/tanaoroshi"

# The portable archive.
tar -C target/image --owner=0 --group=0 -czf "$out/tanaoroshi-$version-linux-$(uname -m).tar.gz" tanaoroshi

# The Debian package.
deb=target/image/deb
architecture=$(dpkg --print-architecture)
mkdir -p "$deb"/{DEBIAN,usr/bin,usr/lib,usr/share/applications,usr/share/mime/packages,usr/share/doc/tanaoroshi}
cp -a "$home" "$deb/usr/lib"
ln -s ../lib/tanaoroshi/bin/tanaoroshi "$deb/usr/bin/tanaoroshi"
cp "$linux/tanaoroshi.desktop" "$deb/usr/share/applications"
cp "$linux/tanaoroshi.xml" "$deb/usr/share/mime/packages"
cp "$home/LICENCES.txt" "$deb/usr/share/doc/tanaoroshi/copyright"
for size in 16 32 48 256; do
  install -D -m 644 "src/main/resources/org/tanaoroshi/app/icon-$size.png" \
    "$deb/usr/share/icons/hicolor/${size}x$size/apps/tanaoroshi.png"
done
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
  -e "s/@SIZE@/$(du -sk "$deb/usr" | cut -f1)/" "$linux/control" > "$deb/DEBIAN/control"
dpkg-deb --root-owner-group -z3 --build "$deb" "$out/tanaoroshi_${version}_$architecture.deb"

(cd "$out" && sha256sum tanaoroshi* > SHA256SUMS && cat SHA256SUMS)
