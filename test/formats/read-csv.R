# Reads every CSV file of a folder as its user would, and writes the cells to a file, parted by control characters.
folder <- commandArgs(trailingOnly = TRUE)[1]
out <- file(commandArgs(trailingOnly = TRUE)[2], "wb")
for (path in list.files(folder, pattern = "[.]csv$", full.names = TRUE)) {
  rows <- read.csv(path, colClasses = "character", na.strings = character(0), check.names = FALSE, fileEncoding = "UTF-8", encoding = "UTF-8")
  cells <- rbind(names(rows), as.matrix(rows))
  lines <- apply(cells, 1, paste, collapse = "\x1f")
  text <- paste0(sub("[.]csv$", "", basename(path)), "\x1d", paste(lines, collapse = "\x1e"), "\x1c")
  writeBin(charToRaw(enc2utf8(text)), out)
}
close(out)
