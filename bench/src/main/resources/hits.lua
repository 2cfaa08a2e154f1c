-- Set before: cookies (headers of visitors) and site (origin of the pages).
local agent = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"

function init(args)
  requests = {}
  for page = 1, 100 do
    local path = "/p.gif?p=/catalogue/" .. page .. "&r=https://search.example/"
    local headers = { ["Referer"] = site .. "/catalogue/" .. page, ["User-Agent"] = agent }
    if #cookies > 0 then headers["Cookie"] = cookies[1 + page % #cookies] end
    requests[page] = wrk.format("GET", path, headers)
  end
  turn = 0
end

function request()
  turn = turn % 100 + 1
  return requests[turn]
end

function done(summary, latency, requests)
  local errors = summary.errors
  local others = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("RESULT %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99), others))
end
