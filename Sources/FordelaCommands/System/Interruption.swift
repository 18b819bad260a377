import Synchronization

/// Whether the person at the keyboard has asked a long command to stop.
enum Interruption {
  private static let wasAsked = Atomic(false)

  /// From now on an interrupt is noted, so that the command can stop cleanly.
  static func watch() {
    System.onInterrupt { _ in Interruption.note() }
  }

  private static func note() { wasAsked.store(true, ordering: .relaxed) }

  /// Whether an interrupt has come.
  static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }
}

/// How far a long command has come, told on standard error where that is a terminal.
struct Progress {
  private let isShown = Descriptor.standardError.isTerminal
  private var lastPercent = -1

  /// Tells a new percentage.
  mutating func show(_ done: Int, of all: Int) {
    let percent = all == 0 ? 100 : done * 100 / all
    if !isShown || percent == lastPercent { return }
    lastPercent = percent
    _ = Descriptor.standardError.write(Array("\r\(percent) %".utf8))
  }

  /// Takes the line away.
  func clear() {
    if isShown, lastPercent >= 0 { _ = Descriptor.standardError.write(Array("\r      \r".utf8)) }
  }
}
