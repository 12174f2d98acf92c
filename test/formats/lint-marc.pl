# What MARC::Lint says of the records of a file, one complaint a line, then the id and the title of each.
use strict;
use warnings;
use MARC::Batch;
use MARC::File::XML ( BinaryEncoding => 'utf8', RecordFormat => 'MARC21' );
use MARC::Lint;

binmode STDOUT, ':encoding(UTF-8)';
my $lint  = MARC::Lint->new;
my $batch = MARC::Batch->new( 'XML', $ARGV[0] );
$batch->strict_off;
while ( my $record = $batch->next ) {
    my $id = $record->field('001')->data;
    $lint->check_record($record);
    print "complaint\t$id\t$_\n" for $lint->warnings;
    print "record\t$id\t", $record->title, "\n";
}
