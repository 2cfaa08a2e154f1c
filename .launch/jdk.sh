# Finds a JDK 25 and sets $java and $JAVA_HOME; says what to do when there is none.

is_25() { [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | grep -q '"25'; }

find_jdk() {
  local place
  for place in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -n "$place" ] && is_25 "$place" && { echo "$place"; return; }
  done
  if command -v javac >/dev/null; then
    place=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    is_25 "$place" && { echo "$place"; return; }
  fi
  echo "Derbes needs a JDK 25; none was found in JAVA_HOME, /usr/lib/jvm or PATH." >&2
  echo "On Debian: apt-get install openjdk-25-jdk-headless, or set JAVA_HOME." >&2
  return 1
}

JAVA_HOME=$(find_jdk)
export JAVA_HOME
java=$JAVA_HOME/bin/java

maven() {
  if ! command -v mvn >/dev/null; then
    [ "$(id -u)" = 0 ] || { echo "Derbes needs Maven: apt-get install maven" >&2; return 1; }
    apt-get install -y -qq maven >&2
  fi
  mvn -B "$@"
}
