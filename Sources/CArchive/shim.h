#pragma once

#include <archive.h>
#include <archive_entry.h>

/// The types of `archive_entry_filetype`, which are macros with a cast.
static const int bobbin_file_type_regular = (int)AE_IFREG;
static const int bobbin_file_type_folder = (int)AE_IFDIR;
static const int bobbin_file_type_link = (int)AE_IFLNK;
