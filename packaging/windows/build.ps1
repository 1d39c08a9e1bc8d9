# Builds target\packages: the per-user .msi (no administrator rights), the portable .zip and their
# checksums. Needs a JDK 25 in JAVA_HOME, Maven, Git's bash and WiX (jpackage asks for it).
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location "$PSScriptRoot\..\.."
$env:Path = "$env:JAVA_HOME\bin;$env:Path"
$out = 'target\packages'
$in = 'target\image\input'
$runtime = 'target\image\runtime'
$image = 'target\image\Tanaoroshi'
Remove-Item -Recurse -Force -ErrorAction Ignore $out, target\image
New-Item -ItemType Directory $out, $in, "$in\sample-data" | Out-Null

# The program, its libraries and the list of their licences.
mvn -B -q package license:add-third-party '-Dmaven.test.skip=true'
$version = (Get-Content target\classes\org\tanaoroshi\build.properties) -replace '^version=', ''
Copy-Item "target\tanaoroshi-$version.jar" "$in\tanaoroshi.jar"
Copy-Item target\lib\*.jar $in
Copy-Item -Recurse sample-data\inventories, sample-data\answers.csv, sample-data\returned "$in\sample-data"

# Its own runtime: the parts of the JDK that it uses, with JavaFX.
jlink '@packaging\runtime.options' --module-path target\javafx --output $runtime
foreach ($jar in Get-ChildItem target\javafx\*-win*.jar) {
  tar -xf $jar.FullName -C "$runtime\bin" --include '*.dll'
}
tar -xf (Get-Item "$in\sqlite-jdbc-*.jar").FullName -C "$runtime\bin" --strip-components 5 'org/sqlite/native/Windows/x86_64/sqlitejdbc.dll'
bash packaging/licences.sh target/image/input target/image/runtime

# The start-up cache knows the jars by their times, which have to survive every archive.
Get-ChildItem $in\*.jar | ForEach-Object { $_.LastWriteTimeUtc = [datetime]'2026-01-01' }
$options = '--name', 'Tanaoroshi', '--app-version', $version, '--vendor', 'Tanaoroshi project',
  '--icon', 'packaging\icon\tanaoroshi.ico'
jpackage --type app-image --dest target\image @options --input $in --runtime-image $runtime `
  --main-jar tanaoroshi.jar --main-class org.tanaoroshi.app.Launcher `
  --java-options '-Dtanaoroshi.program=$ROOTDIR' --java-options '-Dtanaoroshi.sample=$APPDIR\sample-data' `
  --java-options '-Dorg.sqlite.lib.path=$ROOTDIR\runtime\bin' `
  --add-launcher tanaoroshi-cli=packaging\windows\command-line.properties

# Trained through the launcher that will use it; the option comes after, since it excludes the training.
# The first run makes the sample book (see train.sh).
$scratch = New-Item -ItemType Directory (Join-Path $env:TEMP ([guid]::NewGuid()))
'{"reviewer":"training"}' | Set-Content "$scratch\settings.json"
foreach ($cache in '-XX:AOTMode=off', "-XX:AOTCacheOutput=$(Resolve-Path $image)\app\tanaoroshi.aot") {
  $env:JAVA_TOOL_OPTIONS = "$cache -Dtanaoroshi.rehearsal=0 -Dtanaoroshi.settings=$scratch"
  Start-Process -Wait "$image\Tanaoroshi.exe" --sample
}
Remove-Item Env:\JAVA_TOOL_OPTIONS
Remove-Item -Recurse $scratch
if (-not (Test-Path "$image\app\tanaoroshi.aot")) { throw 'the start-up cache was not made' }
foreach ($cfg in Get-ChildItem $image\app\*.cfg) {
  Add-Content $cfg 'java-options=-XX:AOTCache=$APPDIR\tanaoroshi.aot'
}
Get-Content packaging\window.options | Where-Object { $_.StartsWith('-') } |
  ForEach-Object { Add-Content "$image\app\Tanaoroshi.cfg" "java-options=$_" }

# The portable archive; tar keeps times in UTC, Compress-Archive does not.
tar -a -cf "$out\tanaoroshi-$version-windows-x64.zip" -C target\image Tanaoroshi

# The installer, into the user's own folder; the upgrade UUID never changes.
jpackage --type msi --dest $out @options --app-image $image `
  --file-associations packaging\tanaoroshi-book.properties --license-file LICENSE `
  --win-per-user-install --win-menu --win-shortcut-prompt --win-dir-chooser `
  --win-upgrade-uuid 4f0f1c1e-6a1b-4b7e-9a55-0d1c8e1a2b63

Get-ChildItem $out | Get-FileHash -Algorithm SHA256 |
  ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path -Leaf $_.Path)" } | Set-Content "$out\SHA256SUMS"
Get-Content "$out\SHA256SUMS"
