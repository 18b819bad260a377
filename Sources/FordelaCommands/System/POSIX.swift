import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program asks of Linux and macOS themselves, because FoundationEssentials has no word for
/// it; another system gets a file of its own with the same declarations.
enum System {
  /// The number of this process, which makes names of unfinished files its own.
  static var processNumber: Int32 { getpid() }

  /// What stands at a path, links followed; nil for nothing.
  static func status(of path: String) -> (isOrdinaryFile: Bool, permissions: UInt32, size: Int)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return (
      status.st_mode & S_IFMT == S_IFREG, UInt32(status.st_mode & 0o7777), Int(status.st_size)
    )
  }

  /// The file that a chain of links leads to; the path itself where it leads nowhere.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Gives a file another name in one step, taking the place of a file of that name.
  static func move(_ path: String, to other: String) -> Bool { rename(path, other) == 0 }

  /// Takes a file away.
  static func remove(_ path: String) { unlink(path) }

  /// Calls `note` when the person at the keyboard, or the system, asks the program to stop.
  ///
  /// - Parameter note: Runs between two instructions of the program: it may only set a flag.
  static func onInterrupt(_ note: @escaping @convention(c) (Int32) -> Void) {
    signal(SIGINT, note)
    signal(SIGTERM, note)
    // Whoever started the program may have held these back in itself, and that is inherited.
    var asked = sigset_t()
    sigemptyset(&asked)
    sigaddset(&asked, SIGINT)
    sigaddset(&asked, SIGTERM)
    sigprocmask(SIG_UNBLOCK, &asked, nil)
  }

  /// The day it is where the program runs; nil where the clock tells none.
  static var localDay: (year: Int, month: Int, day: Int)? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// The variables among these that the environment sets.
  static func environment(_ names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name] = getenv(name).map { String(cString: $0) } }
    return values
  }

  /// Ends the process.
  static func end(_ status: Int32) -> Never { exit(status) }
}

/// A file, pipe or terminal that is open.
struct Descriptor {
  private let number: Int32

  /// Standard output.
  static let standardOutput = Descriptor(number: STDOUT_FILENO)
  /// Standard error.
  static let standardError = Descriptor(number: STDERR_FILENO)

  /// Whether a person sees what is written.
  var isTerminal: Bool { isatty(number) == 1 }

  private init(number: Int32) { self.number = number }

  /// Opens what is there for reading; nil where that fails.
  init?(reading path: String) { self.init(opened: open(path, O_RDONLY)) }

  /// Opens what is there for writing; nil where that fails.
  init?(writing path: String) { self.init(opened: open(path, O_WRONLY)) }

  /// Makes a file and opens it for writing; nil where that fails or a file is there.
  ///
  /// - Parameter permissions: Those of the file exactly; nil for the usual ones.
  init?(making path: String, permissions: UInt32?) {
    self.init(
      opened: open(path, O_WRONLY | O_CREAT | O_EXCL, permissions.map { mode_t($0) } ?? 0o666))
    if let permissions { _ = fchmod(number, mode_t(permissions)) }
  }

  private init?(opened number: Int32) {
    if number < 0 { return nil }
    self.number = number
  }

  /// Reads what comes next into a buffer; nil where that fails, 0 at the end.
  func read(into buffer: inout [UInt8]) -> Int? {
    let count = buffer.withUnsafeMutableBytes { readBytes(number, $0.baseAddress, $0.count) }
    return count < 0 ? nil : count
  }

  /// What comes next up to the end, read to where it stays; nil where reading fails or there is more.
  ///
  /// - Parameter size: How many bytes there are.
  func read(count size: Int) -> [UInt8]? {
    size >= Self.longFile ? readInHalves(size) : readOnward(size)
  }

  /// From how many bytes on another core helps: it takes time to wake.
  private static let longFile = 1 << 24

  /// A long file, both halves read at once; nil where its size is another by now.
  private func readInHalves(_ size: Int) -> [UInt8]? {
    let halves = [0..<size / 2, size / 2..<size]
    let whole = Atomic(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      nonisolated(unsafe) let room = UnsafeMutableRawBufferPointer(buffer)
      DispatchQueue.concurrentPerform(iterations: 2) { number in
        let half = UnsafeMutableRawBufferPointer(rebasing: room[halves[number]])
        if read(into: half, from: halves[number].lowerBound) {
          whole.add(1, ordering: .relaxed)
        }
      }
      // What was not read is not shown: an array of it would hold what was there before.
      count = whole.load(ordering: .relaxed) == 2 ? size : 0
    }
    var further: UInt8 = 0
    return bytes.count == size && pread(number, &further, 1, off_t(size)) == 0 ? bytes : nil
  }

  /// Fills a room with the bytes of the file from an offset on; false where there are not so many.
  private func read(into room: UnsafeMutableRawBufferPointer, from offset: Int) -> Bool {
    var count = 0
    while count < room.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: room[count...])
      let read = pread(number, rest.baseAddress, rest.count, off_t(offset + count))
      if read <= 0 { return false }
      count += read
    }
    return true
  }

  private func readOnward(_ size: Int) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let read = readBytes(number, rest.baseAddress, rest.count)
        isWhole = read == 0
        if read <= 0 { return }
        count += read
      }
      isWhole = false
    }
    return isWhole ? bytes : nil
  }

  /// Writes bytes; false where they cannot all be written.
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(number, $0.baseAddress, $0.count) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Puts what was written on the disk; false where that fails.
  func flush() -> Bool { fsync(number) == 0 }

  /// Ends the use of it; false where what was written is lost.
  @discardableResult
  func close() -> Bool { closeNumber(number) == 0 }
}

// Within the type, its own methods hide the functions of the system.
private let readBytes = read
private let writeBytes = write
private let closeNumber = close
