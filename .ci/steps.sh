# Sourced by run, test and .ci/run, which first change to the project's root.
# shellcheck shell=bash

export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true DOTNET_SKIP_FIRST_TIME_EXPERIENCE=true
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_UI_LANGUAGE=en NUGET_XMLDOC_MODE=skip
export MSBUILDDISABLENODEREUSE=1
export npm_config_fund=false npm_config_audit=false npm_config_update_notifier=false

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# logged NAME COMMAND...: runs it with its output in .build/NAME.log, and shows that log if it fails.
# The lock's descriptor is closed for it, so that nothing it leaves running can hold the lock.
logged() {
  local name=$1
  shift
  if ! "$@" >".build/$name.log" 2>&1 </dev/null 9>&-; then
    show_log "$name"
    return 1
  fi
}

show_log() {
  say "--- .build/$1.log"
  tail -n 400 ".build/$1.log" >&2
  say "---"
}

need_dotnet() {
  command -v dotnet >/dev/null ||
    fail "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --version >/dev/null 2>&1 ||
    fail "The .NET 10 SDK is missing (found: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' ')). Install it from https://dotnet.microsoft.com/download/dotnet/10.0"
}

need_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    fail "Node.js 20 with npm is missing. Install it from https://nodejs.org/"
  fi
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
    fail "Node.js 20.19 or later is needed (found: $(node --version)). Install it from https://nodejs.org/"
}

background=()

# In a process group of its own, so that Ctrl-C reaches all of it by stop_background: a shell's ordinary
# background processes ignore it.
in_background() {
  set -m
  "$@" &
  set +m
  background+=("$!")
}

stop_background() {
  local pid
  for pid in ${background[@]+"${background[@]}"}; do kill -- "-$pid" 2>/dev/null || true; done
}

# Held until unlock or the end of the process, however it ends.
lock() {
  mkdir -p .build
  exec 9>>.build/lock
  try_lock now && return
  say "waiting for another run that is preparing .build"
  try_lock wait
}

try_lock() {
  if command -v flock >/dev/null; then
    if [[ $1 == now ]]; then flock -n 9; else flock 9; fi
  else
    perl -e 'open(my $lock, ">&=", 9) or exit 1; exit(flock($lock, $ARGV[0] eq "now" ? 6 : 2) ? 0 : 1)' "$1"
  fi
}

unlock() { exec 9>&-; }

# The source files of app or web with size and date. A file changed after the mark .build/$1.since is
# listed differently, because the dates of -ls are no finer than a minute.
sources() {
  local paths=(static-web)
  if [[ $1 == app ]]; then
    paths=(functions static-web/security-headers.json Directory.Build.props Directory.Packages.props global.json run .ci/steps.sh)
  fi
  TZ=UTC LC_ALL=C find "${paths[@]}" \
    \( -name bin -o -name obj -o -name node_modules -o -name dist \) -prune -o \
    -type f \( -newer ".build/$1.since" -print -o -ls \) | cksum
}

is_fresh() {
  local made now
  [[ -f .build/$1.since && -f .build/$1.sum ]] || return 1
  read -r made <".build/$1.sum"
  now=$(sources "$1")
  [[ $made == "$now" ]]
}

# begin before building, done after: an edit made while building is then seen as new.
begin() {
  rm -f ".build/$1.sum"
  : >".build/$1.since"
  sources "$1" >".build/$1.begun"
}

finish() { mv ".build/$1.begun" ".build/$1.sum"; }

packages_are_fresh() {
  [[ -f $2/node_modules/.package-lock.json && -f .build/$1.sum ]] &&
    [[ $(cksum <"$2/package-lock.json") == "$(<".build/$1.sum")" ]]
}

# restore_packages NAME FOLDER: installs what the folder's package-lock.json names, unless that was done.
restore_packages() {
  packages_are_fresh "$1" "$2" && return
  rm -f ".build/$1.sum"
  logged "$1" npm ci --prefix "$2" || return 1
  cksum <"$2/package-lock.json" >".build/$1.sum"
}

restore_web() { restore_packages npm static-web; }

build_web() {
  is_fresh web && [[ -f static-web/dist/index.html ]] && return
  begin web
  logged web npm run build --prefix static-web || return 1
  finish web
}

app=.build/app

app_is_fresh() { [[ -f $app/LegalOversight.Functions.dll ]] && is_fresh app; }

dotnet_step() {
  dotnet "$1" functions/LegalOversight.Functions "${@:2}" --use-current-runtime \
    --artifacts-path "$PWD/.build/artifacts" \
    -p:Configuration=Release -p:SelfContained=false -p:PublishReadyToRun="$compiled_ahead"
}

# Ahead-of-time compiling needs two more packages; where they cannot be had, the program only starts slower.
restore_app() {
  compiled_ahead=true
  dotnet_step restore >.build/restore.log 2>&1 </dev/null 9>&- && return
  compiled_ahead=false
  logged restore dotnet_step restore
}

# publish_app [COMMAND]: publishes the restored program; COMMAND is run on its folder before it takes the old one's place.
publish_app() {
  begin app
  rm -rf "$app.new"
  logged publish dotnet_step publish --no-restore -o "$app.new" || return 1
  if (($# > 0)); then "$@" "$app.new" || return 1; fi
  replace_app || return 1
  finish app
}

# The new program takes the old one's place by renaming: one that is still running keeps its files, and finds its pages.
replace_app() {
  rm -rf "$app.old"
  if [[ -d $app ]]; then
    if [[ -d $app/wwwroot && ! -d $app.new/wwwroot ]]; then cp -R "$app"/wwwroot* "$app.new"; fi
    mv "$app" "$app.old"
  fi
  mv "$app.new" "$app"
  rm -rf "$app.old"
}
