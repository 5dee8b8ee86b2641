import AudioCore
import FlyingFox
import Foundation

/// What the page may ask for.
///
///     GET    /                      the page, and its files by their names
///     GET    /api/studio            what there is to choose from, and the first recipe
///     POST   /api/tracks            a recipe; gives the track's name
///     GET    /api/tracks/ID         how far it is, and in the end its sheet
///     DELETE /api/tracks/ID         ends the work on it
///     GET    /api/tracks/ID/NAME    track.mid, track.wav, or a layer such as bass.flac
///     POST   /api/voice             a sound file with a voice; gives the clip's name
struct PlayerRoutes: Sendable {
  private let studio: Studio

  init(_ studio: Studio) {
    self.studio = studio
  }

  func answer(_ request: HTTPRequest) async -> HTTPResponse {
    let path = request.path.split(separator: "/").map(String.init)
    switch (request.method, path.count) {
    case (.GET, _) where path.first != "api", (.HEAD, _) where path.first != "api":
      return asset(path)
    case (.GET, 2) where path[1] == "studio": return json(choices)
    case (.POST, 2) where path[1] == "tracks": return await order(request)
    case (.POST, 2) where path[1] == "voice": return await voice(request)
    case (.GET, 3) where path[1] == "tracks": return progress(of: path[2])
    case (.DELETE, 3) where path[1] == "tracks":
      studio.cancel(path[2])
      return HTTPResponse(statusCode: .noContent)
    case (.GET, 4) where path[1] == "tracks": return file(path[3], of: path[2])
    default: return HTTPResponse(statusCode: .notFound)
    }
  }

  private func asset(_ path: [String]) -> HTTPResponse {
    guard path.count < 2, let file = PlayerAssets.file(path.first ?? "index.html") else {
      return HTTPResponse(statusCode: .notFound)
    }
    return HTTPResponse(
      statusCode: .ok, headers: [.contentType: file.type], body: Data(file.bytes))
  }

  private struct Choices: Encodable {
    let title: String
    let hasNetwork: Bool
    let hasSong: Bool
    let places: [String]
    let drums: [String]
    let first: Recipe
  }

  private var choices: Choices {
    Choices(
      title: studio.handover.title, hasNetwork: studio.band.hasNetwork,
      hasSong: studio.handover.song != nil, places: Ambience.names,
      drums: studio.band.drumPatterns, first: studio.first)
  }

  private func order(_ request: HTTPRequest) async -> HTTPResponse {
    let recipe: Recipe
    do {
      recipe = try JSONDecoder().decode(Recipe.self, from: await request.bodyData)
    } catch {
      return refusal("this is no recipe of a track")
    }
    switch studio.order(recipe) {
    case .success(let id): return json(["id": id])
    case .failure(let refused): return refusal(refused.reason)
    }
  }

  private func voice(_ request: HTTPRequest) async -> HTTPResponse {
    guard let data = try? await request.bodyData else { return refusal("the clip did not arrive") }
    do {
      return json(["id": try studio.keepVoice(data)])
    } catch let error as AudioError {
      return refusal(error.forListener)
    } catch {
      return refusal("the clip could not be kept")
    }
  }

  private struct Standing: Encodable {
    var state: String
    var step: String?
    var share: Double?
    var reason: String?
    var sheet: TrackSheet?
  }

  private func progress(of id: String) -> HTTPResponse {
    switch studio.progress(of: id) {
    case nil: HTTPResponse(statusCode: .notFound)
    case .waiting: json(Standing(state: "waiting"))
    case .working(let step, let share):
      json(Standing(state: "working", step: step, share: share))
    case .failed(let reason): json(Standing(state: "failed", reason: reason))
    case .ready(let sheet): json(Standing(state: "ready", sheet: sheet))
    }
  }

  private func file(_ name: String, of id: String) -> HTTPResponse {
    guard let data = studio.file(name, of: id) else { return HTTPResponse(statusCode: .notFound) }
    let type =
      switch name.split(separator: ".").last {
      case "mid": "audio/midi"
      case "wav": "audio/wav"
      default: "audio/flac"
      }
    return HTTPResponse(statusCode: .ok, headers: [.contentType: type], body: data)
  }

  private func json(_ value: some Encodable) -> HTTPResponse {
    guard let data = try? JSONEncoder().encode(value) else {
      return HTTPResponse(statusCode: .internalServerError)
    }
    return HTTPResponse(
      statusCode: .ok, headers: [.contentType: "application/json"], body: data)
  }

  private func refusal(_ reason: String) -> HTTPResponse {
    var response = json(["reason": reason])
    response.statusCode = HTTPStatusCode(422, phrase: "Unprocessable Content")
    return response
  }
}

extension AudioError {
  /// Without the paths of this machine, which are nothing for a page.
  fileprivate var forListener: String {
    switch self {
    case .voiceTooLong(_, let seconds):
      "the clip lasts \(Int(seconds)) seconds; a voice has ten minutes at most"
    default: "this is no sound file that can be read; take a WAV, FLAC, OGG or MP3 file"
    }
  }
}
