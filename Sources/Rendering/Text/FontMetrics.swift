/// Approximate widths of text in a sans-serif face.
///
/// The reader's font is not known, so the widths are those of DejaVu Sans, the widest of the faces in the style sheet.
/// In any other face the text is shorter and nothing touches.
enum FontMetrics {
    /// Height of the letters' box above and below the baseline, as parts of the size.
    static let ascent = 0.93
    static let descent = 0.24
    /// Distance of two baselines, as a part of the size.
    static let lineHeight = 1.3

    /// Width in pixels at a size in pixels.
    static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
        let table = bold ? boldWidths : regularWidths
        let thousandths = text.unicodeScalars.reduce(0) { $0 + advance(of: $1, in: table) }
        return Double(thousandths) * size / 1000
    }

    private static func advance(of scalar: Unicode.Scalar, in table: [Int]) -> Int {
        switch scalar.value {
        case 0x20..<0x7f: table[Int(scalar.value) - 0x20]
        case 0xb0: 500
        case 0xb7, 0x2018, 0x2019, 0xa0, 0x202f: table[0]
        case 0xc0...0xde: 790
        case 0xdf...0x17f: 680
        case 0x300..<0x370: 0
        case 0x2013: 500
        case 0x3000...: 1000
        default: 900
        }
    }

    // Space to tilde, thousandths of the size.
    private static let regularWidths = [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
        636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656,
        557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613,
        635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818,
        592, 592, 525, 636, 337, 636, 838,
    ]
    private static let boldWidths = [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696,
        696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775,
        637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675,
        716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924,
        645, 652, 582, 712, 365, 712, 838,
    ]
}
