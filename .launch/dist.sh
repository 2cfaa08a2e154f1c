# Puts the runnable application into app/target/dist when a source is newer, and trains the JDK's AOT cache on it.

dist=$home/app/target/dist
jvm_flags=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -Xmx384m -XX:MaxRAMPercentage=50
           --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
aot_flags=()

stale() {
  [ -f "$dist/ready" ] || return 0
  [ -n "$(find "$home"/pom.xml "$home"/*/pom.xml "$home"/*/src/main -newer "$dist/ready" -type f -print -quit)" ]
}

assemble() {
  echo "Building Derbes (first start, or the sources changed)…" >&2
  (cd "$home" && maven -q package -DskipTests -Dspotless.check.skip=true >&2)
  unpack
}

unpack() {
  rm -rf "$dist"
  "$java" -Djarmode=tools -jar "$home"/app/target/app-*-exec.jar extract --destination "$dist" --force >&2
  mv "$dist"/app-*-exec.jar "$dist/app.jar"
}

train() { # a short life against a throw-away database teaches the cache which classes are wanted
  local scratch page site
  [ "${DERBES_AOT:-on}" = on ] || return 0
  scratch=$(mktemp -d)
  "$java" "${jvm_flags[@]}" -XX:AOTCacheOutput="$dist/derbes.aot" -jar "$dist/app.jar" \
    --derbes.data="$scratch" --server.port=0 >"$dist/training.log" 2>&1 &
  local pupil=$!
  for _ in $(seq 300); do
    site=$(sed -n 's/^Ready: //p' "$dist/training.log")
    [ -z "$site" ] && kill -0 $pupil 2>/dev/null || break
    sleep 0.2
  done
  for page in / /policy /policy/kept /consent /register /sign-in /derbes.js; do
    [ -z "$site" ] || curl -s -o /dev/null -H 'Accept: text/html' "$site$page" || true
  done
  kill $pupil 2>/dev/null || true
  wait $pupil || true
  [ -f "$dist/derbes.aot" ] ||
    echo "The AOT cache could not be made; starts will be slower (see $dist/training.log)." >&2
  rm -rf "$scratch"
}

ready() {
  train
  touch "$dist/ready"
}

ensure_dist() {
  if stale; then
    assemble
    ready
  fi
  if [ -f "$dist/derbes.aot" ]; then aot_flags=(-XX:AOTCache="$dist/derbes.aot" -Xlog:disable -Xlog:all=error:stderr); fi
}
