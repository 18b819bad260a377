import StimulusFunds
import Synchronization

/// What a person should know of how files were read, told beside the report.
final class Notices: Sendable {
  private let told = Mutex<[Wording]>([])

  /// Adds notices, each told once.
  func add(_ notices: [Wording]) {
    told.withLock { told in
      for notice in notices where !told.contains(notice) { told.append(notice) }
    }
  }

  /// All of them, in order.
  var all: [Wording] { told.withLock { $0 } }
}
