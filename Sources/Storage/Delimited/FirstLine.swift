/// The first line of delimited text: what separates its fields, and how it ends.
package struct FirstLine {
    /// The candidate that the line has most of outside quotes; the first where none is more frequent.
    package let delimiter: UInt8
    /// `\r\n` when the line ends so, else `\n`.
    package let end: [UInt8]

    /// - Parameter candidates: bytes that may separate fields, the likeliest first.
    package init(of bytes: some Sequence<UInt8>, candidates: [UInt8]) {
        var counts = [Int](repeating: 0, count: 256)
        var (isQuoted, previous, end) = (false, UInt8(0), [UInt8(0x0A)])
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted {
                if previous == 0x0D { end = [0x0D, 0x0A] }
                break
            }
            if !isQuoted { counts[Int(byte)] += 1 }
            previous = byte
        }
        var best = candidates.first ?? UInt8(ascii: ",")
        for candidate in candidates where counts[Int(candidate)] > counts[Int(best)] { best = candidate }
        self.delimiter = best
        self.end = end
    }
}
