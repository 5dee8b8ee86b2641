# shellcheck shell=bash disable=SC2154,SC2046
# Sourced by Scripts/bench: from the click on Compose to a track of 16 bars that is ready, in seconds, five seeds
# each; with rules, and with the network of the tutorial's size.

command -v curl >/dev/null || stop "curl is needed: it asks as the page would"
folder=$(mktemp -d)
trap 'rm -rf "$folder"; kill "${server-}" 2>/dev/null || true' EXIT

# Serve a file: sets `address`.
serve() {
  kill "${server-}" 2>/dev/null || true
  rm -f "$folder/address"
  "$binary" player "$1" --no-browser --port 0 >"$folder/address" 2>/dev/null < <(sleep 600) &
  server=$!
  until [ -s "$folder/address" ]; do
    kill -0 "$server" || stop "the player did not start"
    sleep 0.05
  done
  address=$(head -n 1 "$folder/address")
  address=${address%/}
}

# Order a track of a source and a seed, and wait until it is ready.
composed() {
  local id
  id=$(curl -sf "$address/api/tracks" -H "Origin: $address" -H 'Content-Type: application/json' \
    -d "{\"source\": \"$1\", \"seed\": $2, \"bars\": 16}" | sed 's/.*:"\(.*\)".*/\1/') ||
    stop "the player takes no order for a track of $1"
  while :; do
    case $(curl -s "$address/api/tracks/$id") in
    *'"state":"ready"'*) return ;;
    *'"state":"failed"'*) stop "no track was made of a recipe with seed $2" ;;
    esac
    sleep 0.02
  done
}

# Print the shortest and the longest of five.
five() {
  local TIMEFORMAT=%R seed
  for seed in 1 2 3 4 5; do { time composed "$1" "$seed"; } 2>&1; done | sort -n | sed -n '1p;$p' | xargs
}

"$binary" -c "compose bars: 8, seed: 1 | save \"$folder/song.mid\"" >/dev/null
serve "$folder/song.mid"
composed rule 0
printf '%-42s %s to %s s   (under 2)\n' 'compose of 16 bars, by rule' $(five rule)

"$binary" -c "
words = [\"C4\", \"D4\", \"E4\", \"G4\", \"A4\", \"C5\", \"E4.G4\", \"r\"] | vocabulary
data = 1..120 | map { it % 8 } | windows 100, vocabulary: words
model = input 100, 1 | lstm 512, return_sequences: true | lstm 512, return_sequences: true | lstm 512 | batch_norm | dropout 0.3 | dense 256 | relu | batch_norm | dropout 0.3 | dense 8 | softmax
model | train data, epochs: 1 | save \"$folder/network.safetensors\"" >/dev/null
serve "$folder/network.safetensors"
composed rule 0
printf '%-42s %s to %s s   (under 2)\n' 'compose of 16 bars, by an LSTM of 512 × 3' $(five network)
