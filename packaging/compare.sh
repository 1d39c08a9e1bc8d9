#!/usr/bin/env bash
# Compares, on this machine and one after the other, what takes an inventory in: this program, LibreOffice headless
# (to .csv, nothing committed) and python3-openpyxl (read-only mode, into SQLite). What is not installed is said and left out.
# packaging/compare.sh FILE.xlsx [RUNS]; prints seconds and the most memory of each run.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
file=$(readlink -f "${1:?a workbook, such as target/bench/inventory-100000x30.xlsx}")
runs=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
time_of=$(command -v /usr/bin/time || true)

measured() { # NAME COMMAND...
  local name=$1
  shift
  for run in $(seq "$runs"); do
    rm -f "$work"/out* "$work"/*.csv
    if [ -n "$time_of" ]; then
      "$time_of" -f "$name, run $run: %e s, %M kB" -o "$work/took" "$@" >"$work/said" 2>&1 ||
        { echo "$name failed:" && tail -3 "$work/said"; return; }
      tail -1 "$work/took"
    else
      local from
      from=$(date +%s%N)
      "$@" >"$work/said" 2>&1 || { echo "$name failed:" && tail -3 "$work/said"; return; }
      echo "$name, run $run: $((($(date +%s%N) - from) / 1000000)) ms (GNU time is not installed: memory unknown)"
    fi
  done
}

# new ends with 1 where something wants a look.
cat >"$work/ours" <<END
#!/bin/sh
TANAOROSHI_JAVA_OPTS="-Xmx512m -Dtanaoroshi.settings=$work/settings" "$home/packaging/tanaoroshi" new "$work/out.tanaoroshi" "$file" --json
[ \$? -le 1 ]
END
chmod +x "$work/ours"
"$home/packaging/tanaoroshi" --version >/dev/null # builds where needed
measured "tanaoroshi new" "$work/ours"

if command -v soffice >/dev/null; then
  measured "soffice to .csv" soffice "-env:UserInstallation=file://$work/office" --headless --convert-to csv --outdir "$work" "$file"
else
  echo "LibreOffice is not installed."
fi

cat >"$work/openpyxl.py.txt" <<'END'
import sqlite3, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True).worksheets[0]
db = sqlite3.connect(sys.argv[2])
rows = sheet.iter_rows(values_only=True)
first = next(rows)
db.execute("CREATE TABLE cells (%s)" % ",".join("c%d" % i for i in range(len(first))))
db.executemany("INSERT INTO cells VALUES (%s)" % ",".join("?" * len(first)), rows)
db.commit()
END
# The Debian package belongs to Debian's Python, which need not be the first one in the path.
for python in python3 /usr/bin/python3; do
  "$python" -c 'import openpyxl' 2>/dev/null && break
done
if "$python" -c 'import openpyxl' 2>/dev/null; then
  measured "openpyxl into SQLite" "$python" "$work/openpyxl.py.txt" "$file" "$work/out.sqlite"
else
  echo "python3-openpyxl is not installed."
fi
